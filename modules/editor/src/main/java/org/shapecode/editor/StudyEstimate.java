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
 * How long a study takes on this computer: measured in the background while the form is shown and at rest. Until then, and if
 * it cannot be told, the same line says so, so that the form does not move. Event dispatch thread.
 */
final class StudyEstimate {
    /** Measuring takes processors for a second or more: only once the user has stopped typing, and while nothing trains. */
    private static final int REST_MILLIS = 800;

    static final String MEASURING = "Estimating the training time of this study on this computer\u2026";
    static final String WAITING = "The training time is not estimated while something trains.";
    static final String UNKNOWN = "The training time of this study cannot be estimated.";

    private static final List<String> SETTINGS = List.of("data", "model", "regularisers", "training", Document.STUDY);

    private final JTextArea text = StyledText.hint("");
    private final Timer rest = new Timer(REST_MILLIS, event -> measure());
    private final StudyTimer timer = new StudyTimer();
    private final LatestTask<Document, Measured> task =
            new LatestTask<>(this::measure, measured -> EventQueue.invokeLater(() -> show(measured)));
    private final BooleanSupplier training;
    private List<Object> settings = List.of();
    private Document asked;
    private boolean answered;

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
            if ((event.getChangeFlags() & HierarchyEvent.SHOWING_CHANGED) != 0 && asked != null && !answered) {
                rest.restart();
            }
        });
    }

    JComponent component() {
        return text;
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
            answered = false;
            text.setText(asked == null ? "" : training.getAsBoolean() ? WAITING : MEASURING);
            text.setVisible(document.fields().containsKey(Document.STUDY));
            rest.restart();
        }
    }

    private void measure() {
        boolean wanted =
                asked != null && text.getParent() != null && text.getParent().isShowing();
        if (wanted && training.getAsBoolean()) {
            text.setText(WAITING);
            rest.restart();
        } else if (wanted) {
            text.setText(MEASURING);
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
            answered = true;
            text.setText(measured.time().map(StudyEstimate::sentence).orElse(UNKNOWN));
        }
    }

    /** Such as {@code "About 2 min 5 s on this computer: 4 of its runs at once, 3 ms a step (just measured)."}. */
    static String sentence(StudyTime time) {
        String how = time.seconds() < 1 ? "Less than a second" : "About " + Durations.format(time.seconds());
        String step = String.format(Locale.ROOT, time.step() < 0.1 ? "%.1f ms" : "%.0f ms", 1000 * time.step());
        return how + " on this computer: " + (time.atOnce() > 1 ? time.atOnce() + " of its runs at once, " : "") + step
                + " a step (just measured).";
    }
}
