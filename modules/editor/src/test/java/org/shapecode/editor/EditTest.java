package org.shapecode.editor;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.EventQueue;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.data.api.ImageShape;
import org.shapecode.experiment.api.Document;
import org.shapecode.network.api.TrainableModel;
import org.shapecode.network.spi.ModelBuilder;
import org.shapecode.network.spi.ModelContext;
import org.shapecode.network.spi.NetworkSpec;
import org.shapecode.toolkit.SampleDocuments;

class EditTest {
    private final Edit edit = new Edit(SampleDocuments.small());

    @Test
    void setsNumbers() {
        Document before = edit.document();
        edit.set(Edit.SEED, " -42 ");
        edit.set(Edit.STEPS, "77");
        assertTrue(edit.isValid());
        assertNull(edit.problem());
        assertEquals(-42, edit.experiment().seed());
        assertEquals(77, edit.experiment().training().steps());
        assertEquals(30, before.experiment().training().steps());
        assertEquals(77, edit.document().experiment().training().steps());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "-3", "1.5", "many", "100000001", "99999999999999999999"})
    void reportsInvalidSteps(String text) {
        edit.set(Edit.STEPS, text);
        assertFalse(edit.isValid());
        String problem = edit.problem(Edit.STEPS).orElseThrow();
        assertTrue(problem.endsWith("must be a whole number from 0 to 100000000"), problem);
        assertNotNull(edit.problem());
        assertTrue(edit.problem(Edit.SEED).isEmpty());
    }

    @Test
    void isValidAfterACorrection() {
        edit.set(Edit.STEPS, "");
        edit.set(Edit.STEPS, "5");
        assertTrue(edit.isValid());
    }

    private static final String WORDS = "Disks of every radius.";

    /** Edits of what was opened from a preset with a description. */
    private static Edit ofPreset() {
        Document preset = SampleDocuments.small().with("description", WORDS);
        Edit edit = new Edit(preset);
        edit.inheritDescription(origin(Draft.of(preset).text()));
        return edit;
    }

    private static Origin origin(String text) {
        return new Origin(Optional.empty(), "disks", text);
    }

    /** A preset's words are not the user's: they would be false of other settings. */
    @Test
    void anInheritedDescriptionGoesAwayWithWhatItSpeaksOf() {
        Edit copy = ofPreset();
        copy.set("training.batch", "7");
        assertEquals(WORDS, copy.description());
        copy.put("data.generator", "ring", null);
        assertFalse(copy.document().fields().containsKey("description"));
        await().until(() -> copy.description().startsWith("Ring, "));
        copy.undoRedo().undo();
        assertEquals(WORDS, copy.description());
        copy.put("description", "Mine.", null);
        copy.put("data.generator", "ring", null);
        assertEquals("Mine.", copy.description());
    }

    @Test
    void anInheritedDescriptionGoesAwayOnTheJsonPageToo() {
        Edit copy = ofPreset();
        String text = copy.draft().text();
        copy.type(text.replace("30", "31"), null);
        assertEquals(WORDS, copy.description());
        copy.type(text.replace("\"disk\"", "\"ri"), null);
        assertEquals(WORDS, copy.description(), "until the text is valid");
        copy.type(text.replace("\"disk\"", "\"ring\""), null);
        assertFalse(copy.draft().text().contains(WORDS), copy.draft().text());
        copy.undoRedo().undo();
        copy.undoRedo().undo();
        assertEquals(WORDS, copy.description());
    }

    /** The folder of images, or the run, from which kept edits began may be gone. */
    @Test
    void aDescriptionOfAnUnknownOriginIsTheUsers() {
        Edit kept = new Edit(SampleDocuments.small().with("description", "Mine."));
        kept.inheritDescription(origin(""));
        kept.set("data.size", "32");
        assertEquals("Mine.", kept.description());
        kept.inheritDescription(
                Origin.file(Path.of("a.shapecode.json"), kept.draft().text()));
        kept.set("data.size", "64");
        assertEquals("Mine.", kept.description());
    }

    /** Images of the user's own, or a plugin's networks, may take long. */
    @Test
    void settingsAreDescribedInTheBackground() throws Exception {
        AtomicReference<Edit> plain = new AtomicReference<>();
        AtomicInteger told = new AtomicInteger();
        Document document =
                SampleDocuments.small().with("description", "").with("model", Map.of("plugin", "watched-networks"));
        EventQueue.invokeAndWait(() -> {
            plain.set(new Edit(document));
            plain.get().addDescriptionListener(event -> told.incrementAndGet());
            assertEquals("", plain.get().description());
        });
        await().until(() -> told.get() == 1);
        assertTrue(plain.get().description().endsWith("Watched."), plain.get().description());
        assertEquals(Set.of(false), WatchedNetworks.ON_EVENT_THREAD);
    }

    /** Networks that note the threads that ask for them. */
    @PluginInfo(id = "watched-networks", name = "Watched", description = "Networks, for tests.", position = 9998)
    public record WatchedNetworks() implements ModelBuilder {
        private static final Set<Boolean> ON_EVENT_THREAD = ConcurrentHashMap.newKeySet();

        @Override
        public List<NetworkSpec> networks(ImageShape shape) {
            ON_EVENT_THREAD.add(EventQueue.isDispatchThread());
            return List.of();
        }

        @Override
        public TrainableModel build(ModelContext context) {
            throw new UnsupportedOperationException();
        }
    }

    private int steps() {
        return edit.experiment().training().steps();
    }

    @Test
    void undoesAndRedoesEachEdit() {
        Draft first = edit.draft();
        edit.set(Edit.STEPS, "50");
        edit.set(Edit.SEED, "3");
        edit.undoRedo().undo();
        assertEquals(50, steps());
        edit.undoRedo().undo();
        assertSame(first, edit.draft());
        assertFalse(edit.undoRedo().canUndo());
        edit.undoRedo().redo();
        edit.undoRedo().redo();
        assertEquals(3, edit.experiment().seed());
        assertFalse(edit.undoRedo().canRedo());
    }

    @Test
    void undoesAGestureInOneStep() {
        Edit.Gesture drag = new Edit.Gesture();
        for (int i = 31; i < 60; i++) {
            edit.put(Edit.STEPS, i, drag);
        }
        Edit.Gesture next = new Edit.Gesture();
        edit.put(Edit.STEPS, 70, next);
        edit.put(Edit.STEPS, 80, next);
        edit.undoRedo().undo();
        assertEquals(59, steps());
        edit.undoRedo().undo();
        assertEquals(30, steps());
        assertFalse(edit.undoRedo().canUndo());
        edit.undoRedo().redo();
        assertEquals(59, steps());
    }

    @Test
    void aNewEditClearsRedo() {
        edit.set(Edit.STEPS, "50");
        edit.undoRedo().undo();
        edit.set(Edit.STEPS, "60");
        assertFalse(edit.undoRedo().canRedo());
        assertTrue(edit.undoRedo().getUndoPresentationName().contains("Change Steps"));
    }

    /** The form counts layers from 1. */
    @Test
    void aProblemNamesALayerAsTheFormDoes() {
        edit.put("model", Map.of("plugin", "autoencoder", "decoder", List.of("transposed-conv", "dense")), null);
        assertTrue(edit.problem().startsWith("Layer 2 of the decoder "), edit.problem());
    }

    @Test
    void anEditWithoutAChangeIsNotRecorded() {
        edit.set(Edit.STEPS, "30");
        assertFalse(edit.undoRedo().canUndo());
    }
}
