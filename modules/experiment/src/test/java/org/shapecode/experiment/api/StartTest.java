package org.shapecode.experiment.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shapecode.core.Progress;
import org.shapecode.experiment.analysis.Trained;
import org.shapecode.network.api.Layer;

/** A model builder sets the weights that a training starts with, once. */
class StartTest {
    @TempDir
    Path folder;

    @BeforeEach
    void forget() {
        Started.starts = 0;
    }

    @Test
    void whatTheModelTellsAboutItsWeightsIsToldOnce() throws IOException {
        List<String> told = new ArrayList<>();
        TrainingListener listener = new TrainingListener() {
            @Override
            public void stepped(int step, Trained trained) {}

            @Override
            public void noted(String sentence) {
                told.add(sentence);
            }
        };
        Document document = Small.with(Map.of("model", "started", "regularisers", List.of(), "training.steps", 0));
        Run run = new Trainer(1, listener, Progress.NONE).start(document, folder.resolve("told"));
        assertEquals(List.of("All weights are 0.25."), told);
        assertTrue(Files.readString(run.files().log()).contains(" All weights are 0.25.\n"));
    }

    private Run train(int steps) {
        Document document = Small.with(Map.of("model", "started", "regularisers", List.of(), "training.steps", steps));
        return new Trainer(1, TrainingListener.NONE, Progress.NONE).start(document, folder.resolve("run"));
    }

    @Test
    void aRunOfNoStepsHasTheWeightsThatTheModelStartsWith() {
        Run run = train(0);
        assertEquals(Run.State.DONE, run.state());
        assertEquals(0.0, run.summary().get("training.steps"));
        assertTrue(run.codes().get("error")[0] > 0);
        assertTrue(
                run.warnings().get(0).contains("is above that of their mean image"),
                run.warnings().toString());
        for (Layer layer : run.trained(Progress.NONE).model().layers()) {
            for (float weight : layer.kernels()) {
                assertEquals(0.25f, weight);
            }
            for (float bias : layer.biases()) {
                assertEquals(0.25f, bias);
            }
        }
        assertEquals(1, Started.starts, "opening a run must not start its model");
    }

    @Test
    void aRunThatGoesOnIsNotStartedAgain() {
        Run run = train(0);
        new Trainer(1, TrainingListener.NONE, Progress.NONE)
                .resume(run.document().with("training.steps", 3), run.folder());
        assertEquals(3, run.metrics().steps());
        assertEquals(1, Started.starts);
        float[] kernels = run.trained(Progress.NONE).model().layers().get(0).kernels();
        float[] longer = kernels.clone();
        run = new Trainer(1, TrainingListener.NONE, Progress.NONE).start(run.document(), folder.resolve("again"));
        assertArrayEquals(
                longer, run.trained(Progress.NONE).model().layers().get(0).kernels());
        assertEquals(2, Started.starts);
        assertFalse(Float.isNaN(longer[0]));
    }
}
