package org.shapecode.editor;

import java.awt.EventQueue;
import java.awt.event.HierarchyEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javax.swing.JComponent;
import javax.swing.JTextArea;
import javax.swing.Timer;
import org.shapecode.core.Durations;
import org.shapecode.core.Problem;
import org.shapecode.core.Progress;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.study.StudyTime;
import org.shapecode.experiment.study.StudyTimer;
import org.shapecode.toolkit.Settings;
import org.shapecode.toolkit.StyledText;

/**
 * How long a study takes on this computer: measured in the background while the form is shown and at rest; nothing until then,
 * or if it cannot be told. Event dispatch thread.
 */
final class StudyEstimate {
    /** Measuring takes processors for a second or more: only once the user has stopped typing, and while nothing trains. */
    private static final int REST_MILLIS = 800;

    private static final List<String> SETTINGS = List.of("data", "model", "regularisers", "training", Document.STUDY);

    private final JTextArea text = StyledText.hint("");
    private final Timer rest = new Timer(REST_MILLIS, event -> measure());
    private final StudyTimer timer = new StudyTimer();
    private final LatestTask<Document, Measured> task =
            new LatestTask<>(this::measure, measured -> EventQueue.invokeLater(() -> show(measured)));
    private final BooleanSupplier training;
    private List<Object> settings = List.of();
    private Document asked;

    /** What was measured of a document; empty if it cannot be told. */
    private record Measured(Document document, Optional<StudyTime> time) {}

    /**
     * Nothing yet.
     *
     * @param training whether something trains on this computer: then measuring would slow it, and measure it too
     */
    StudyEstimate(BooleanSupplier training) {
        this.training = training;
        rest.setRepeats(false);
        text.setName("study-time");
        text.setVisible(false);
        text.addHierarchyListener(event -> {
            if ((event.getChangeFlags() & HierarchyEvent.SHOWING_CHANGED) != 0 && asked != null && isBlank()) {
                rest.restart();
            }
        });
    }

    JComponent component() {
        return text;
    }

    private boolean isBlank() {
        return text.getText().isEmpty();
    }

    /** Asks again after a change of what the time depends on. */
    void show(Edit edit) {
        Document document = edit.document();
        List<Object> now = new ArrayList<>();
        int threads = edit.isValid() && edit.study().isPresent() ? Settings.threadsEach() : 0;
        now.add(threads);
        SETTINGS.forEach(name -> now.add(document.fields().get(name)));
        if (!now.equals(settings)) {
            settings = now;
            asked = threads > 0 ? document : null;
            say("");
            rest.restart();
        }
    }

    private void measure() {
        boolean wanted =
                asked != null && text.getParent() != null && text.getParent().isShowing();
        if (wanted && training.getAsBoolean()) {
            rest.restart();
        } else if (wanted) {
            task.request(asked);
        }
    }

    private Measured measure(Document document, Progress progress) {
        try {
            return new Measured(document, timer.measure(document, Settings.threadsEach(), progress));
        } catch (Problem e) {
            // What cannot be trained says why when it is run.
            return new Measured(document, Optional.empty());
        }
    }

    private void show(Measured measured) {
        if (measured.document() == asked) {
            say(measured.time().map(StudyEstimate::sentence).orElse(""));
        }
    }

    private void say(String sentence) {
        text.setText(sentence);
        text.setVisible(!sentence.isEmpty());
    }

    /**
     * Such as {@code "About 2 min 5 s of training on this computer, 4 runs at once (estimated from 3 ms a step, as just
     * measured)."}.
     */
    static String sentence(StudyTime time) {
        String how = time.seconds() < 1 ? "Less than a second" : "About " + Durations.format(time.seconds());
        String step = String.format(Locale.ROOT, time.step() < 0.1 ? "%.1f ms" : "%.0f ms", 1000 * time.step());
        return how + " of training on this computer" + (time.atOnce() > 1 ? ", " + time.atOnce() + " runs at once" : "")
                + " (estimated from " + step + " a step, as just measured).";
    }
}
