package org.shapecode.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.EventQueue;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.shapecode.core.Progress;
import org.shapecode.core.plugin.InvalidParameter;
import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.data.api.Attribute;
import org.shapecode.data.api.ImageShape;
import org.shapecode.data.api.ImageTable;
import org.shapecode.data.spi.ImageSource;
import org.shapecode.experiment.api.Document;
import org.shapecode.toolkit.SampleDocuments;

/** Whatever changes an experiment, its sources are opened in the background: never on the event dispatch thread. */
@Timeout(60)
class UnopenedSourcesTest {
    private static final String SOURCE = "data.generator.source";
    private static final Set<String> OPENED = ConcurrentHashMap.newKeySet();
    private static final Set<String> BLOCKED = ConcurrentHashMap.newKeySet();
    private static CountDownLatch gate = new CountDownLatch(0);

    /** Images that must not be opened, or asked for, on the event dispatch thread. */
    @PluginInfo(id = "slow-images", name = "Slow", description = "Slow images, for tests.", position = 9998)
    public record Slow(
            @Parameter(label = "Source", description = "Source.")
            String source) implements ImageSource {
        public Slow() {
            this("");
        }

        private void blocked(String what) {
            if (EventQueue.isDispatchThread()) {
                BLOCKED.add(what + " " + source);
            }
        }

        @Override
        public List<Attribute> attributes(int size) {
            return OPENED.contains(source)
                    ? List.of(new Attribute("level " + source, "", 0, 1, Attribute.Kind.REAL))
                    : List.of();
        }

        @Override
        public void check() {
            if (!OPENED.contains(source)) {
                throw new InvalidParameter("source", source.isEmpty() ? "is empty" : "has not been read yet");
            }
        }

        @Override
        public boolean isOpened() {
            return source.isEmpty() || OPENED.contains(source);
        }

        @Override
        public void open() {
            blocked("open");
            try {
                assertTrue(gate.await(30, TimeUnit.SECONDS));
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            if (!source.equals("bad")) {
                OPENED.add(source);
            }
        }

        @Override
        public ImageSource complete(Progress progress) {
            blocked("complete");
            return this;
        }

        @Override
        public int count() {
            return 20;
        }

        @Override
        public ImageTable imageTable() {
            blocked("table");
            double[][] values = new double[count()][1];
            for (int i = 0; i < values.length; i++) {
                values[i][0] = i / 20.0;
            }
            return new ImageTable(values, new boolean[values.length]);
        }

        @Override
        public double testShare() {
            return 0.2;
        }

        @Override
        public boolean isRandomPart() {
            return false;
        }

        @Override
        public float[] read(int[] rows, ImageShape shape, Progress progress) {
            blocked("read");
            return new float[rows.length * shape.length()];
        }
    }

    private final LinkedBlockingQueue<String> changes = new LinkedBlockingQueue<>();

    @BeforeEach
    void clear() {
        OPENED.clear();
        BLOCKED.clear();
        gate = new CountDownLatch(0);
    }

    private static Document document(String source) {
        return SampleDocuments.small().with("data.generator", Map.of("plugin", "slow-images", "source", source));
    }

    private Edit edit(Document document) throws Exception {
        Edit[] edit = new Edit[1];
        EventQueue.invokeAndWait(() -> {
            edit[0] = new Edit(document);
            edit[0].addChangeListener(event -> changes.add(edit[0].isValid() ? "valid" : edit[0].problem()));
        });
        return edit[0];
    }

    private void awaitChange(String wanted) throws InterruptedException {
        for (String change = ""; !change.equals(wanted); ) {
            change = changes.poll(30, TimeUnit.SECONDS);
            assertTrue(change != null, "never " + wanted);
        }
    }

    /** While it is read, nothing can be run; then it is valid as it stands. */
    @Test
    void aFileIsOpenedInTheBackground() throws Exception {
        gate = new CountDownLatch(1);
        Edit edit = edit(document("a"));
        EventQueue.invokeAndWait(() -> {
            assertFalse(edit.isValid());
            assertEquals("The images are being read.", edit.problem());
        });
        gate.countDown();
        awaitChange("valid");
        EventQueue.invokeAndWait(() -> {
            assertEquals(List.of("level a"), names(edit));
            assertFalse(edit.undoRedo().canUndo());
        });
        assertEquals(Set.of(), BLOCKED);
    }

    private static List<String> names(Edit edit) {
        return edit.experiment().data().attributes().stream()
                .map(Attribute::name)
                .toList();
    }

    @Test
    void soAreChangesAndStepsOfUndo() throws Exception {
        Edit edit = edit(document("a"));
        awaitChange("valid");
        EventQueue.invokeAndWait(() -> edit.type(Draft.of(document("b")).text(), null));
        awaitChange("valid");
        EventQueue.invokeAndWait(() -> assertEquals(List.of("level b"), names(edit)));
        OPENED.clear();
        EventQueue.invokeAndWait(() -> edit.undoRedo().undo());
        awaitChange("valid");
        EventQueue.invokeAndWait(() -> assertEquals(List.of("level a"), names(edit)));
        assertEquals(Set.of(), BLOCKED);
    }

    @Test
    void soAreThoseOfAStudy() throws Exception {
        Document study = document("a").with("study.vary", Map.of(SOURCE, List.of("a", "b", "c")));
        Edit edit = edit(study);
        awaitChange("valid");
        EventQueue.invokeAndWait(
                () -> assertEquals("3 runs: 3 variants × 1 seed.", edit.runs().orElse("")));
        EventQueue.invokeAndWait(() -> edit.put("study.vary", Map.of(SOURCE, List.of("a", "bad")), null));
        awaitChange("study.vary: the source has not been read yet.");
        assertEquals(Set.of("a", "b", "c"), OPENED);
        assertEquals(Set.of(), BLOCKED);
    }

    /** A preview, which is made in the background, is not told that nothing was read yet. */
    @Test
    void aPreviewOpensThemItself() {
        assertNull(PreviewImages.of(document("a"), Progress.NONE).problem());
        assertEquals(Set.of("a"), OPENED);
    }

    /** A newer change is validated instead of the one before. */
    @Test
    void onlyTheLatestCounts() throws Exception {
        gate = new CountDownLatch(1);
        Edit edit = edit(document("a"));
        EventQueue.invokeAndWait(() -> edit.put(SOURCE, "b", null));
        gate.countDown();
        awaitChange("valid");
        EventQueue.invokeAndWait(() -> assertEquals(List.of("level b"), names(edit)));
        assertEquals(Set.of(), BLOCKED);
    }
}
