package org.shapecode.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was exported comes back: the same numbers, without training. */
class ImportCommandTest {
    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void train() {
        shell = new Shell(folder);
        assertEquals(0, shell.run("run", "tiny", "--out", "run", "--threads", "1", "--seed", "1"), shell::err);
    }

    private String exported(String format, String out) {
        assertEquals(0, shell.run("export", "run", "--format", format, "--out", out), shell::err);
        return out;
    }

    private double loss(String summary) {
        return summary.lines()
                .filter(line -> line.startsWith("loss.test\t"))
                .mapToDouble(line -> Double.parseDouble(line.split("\t")[1]))
                .findFirst()
                .orElseThrow();
    }

    private double trained() {
        assertEquals(0, shell.run("run", "tiny", "--out", "run", "--resume", "--seed", "1"), shell::err);
        return loss(shell.out());
    }

    @Test
    void networksInOnnxBecomeAFinishedRun() {
        double trained = trained();
        exported("onnx", "nets");
        assertEquals(
                0,
                shell.run("import", "nets/encoder.onnx", "nets/decoder.onnx", "--preset", "tiny", "--out", "back"),
                shell::err);
        assertEquals(trained, loss(shell.out()), 1e-4 * trained);
        assertTrue(shell.out().contains("training.steps\t0.0"), shell.out());
        assertTrue(Files.isRegularFile(folder.resolve("back/figures/latent.svg")));
        assertEquals(
                0,
                shell.run("run", "back/experiment.shapecode.json", "--out", "back", "--resume", "--steps", "3"),
                shell::err);
        assertTrue(shell.out().contains("training.steps\t3.0"), shell.out());
    }

    @Test
    void weightsGoIntoTheLayersOfAnExperiment() {
        double trained = trained();
        exported("safetensors", "weights.safetensors");
        assertEquals(
                0,
                shell.run("import", "--weights", "weights.safetensors", "--preset", "tiny", "--out", "back"),
                shell::err);
        assertEquals(trained, loss(shell.out()), 1e-4 * trained);
        exported("npz", "all.npz");
        assertEquals(0, shell.run("import", "--weights", "all.npz", "--preset", "tiny", "--out", "npz"), shell::err);
        assertEquals(trained, loss(shell.out()), 1e-4 * trained);
        assertEquals(
                0,
                shell.run(
                        "import",
                        "--weights",
                        "weights.safetensors",
                        "--preset",
                        "tiny",
                        "--set",
                        "model.encoder.0.bias=false",
                        "--out",
                        "ablated"),
                shell::err);
        assertFalse(Math.abs(loss(shell.out()) - trained) < 1e-6 * trained, "the bias is off");
    }

    @Test
    void imagesAreFittedWhateverElseIsSetOfThem() {
        exported("onnx", "nets");
        String[] fitted = {
            "import",
            "nets/encoder.onnx",
            "nets/decoder.onnx",
            "--out",
            "fitted",
            "--set",
            "data.images=30",
            "--set",
            "data.test=9",
            "--set",
            "analyses=[\"latent\"]"
        };
        assertEquals(0, shell.run(fitted), shell::err);
        assertTrue(shell.out().contains("data.training-images\t30.0"), shell.out());
        assertTrue(shell.out().contains("data.test-images\t9.0"), shell.out());
        assertTrue(Files.isRegularFile(folder.resolve("fitted/figures/latent.svg")));
        assertFalse(Files.exists(folder.resolve("fitted/figures/loss.svg")), "other analyses than asked for");
        assertTrue(shell.refused(
                        1, "import", "nets/encoder.onnx", "nets/decoder.onnx", "--out", "x", "--set", "data.size=64")
                .contains("set data.size to 16"));
    }

    @Test
    void anImportedLayerIsFrozenBeforeFurtherTraining() {
        exported("onnx", "nets");
        String[] frozen = {
            "import",
            "nets/encoder.onnx",
            "nets/decoder.onnx",
            "--preset",
            "tiny",
            "--out",
            "back",
            "--set",
            "model.encoder.0.frozen=true"
        };
        assertEquals(0, shell.run(frozen), shell::err);
        assertTrue(shell.err().contains("encoder 143 (30 frozen)"), shell.err());
        assertEquals(
                0,
                shell.run("run", "back/experiment.shapecode.json", "--out", "back", "--resume", "--steps", "3"),
                shell::err);
        shell.run(
                "import",
                "nets/encoder.onnx",
                "nets/decoder.onnx",
                "--preset",
                "tiny",
                "--out",
                "x",
                "--set",
                "model.encoder.0.frozen=1");
        assertTrue(shell.err().contains("true or false"), shell.err());
    }

    @Test
    void mistakesAreNamed() throws IOException {
        Files.writeString(folder.resolve("a.pt"), "text");
        assertTrue(shell.refused(2, "import", "--out", "x").contains("(see shapecode-cli import --help)"));
        assertTrue(shell.refused(1, "import", "a.pt", "--out", "x")
                .contains("cannot be imported: the supported formats are"));
        assertTrue(shell.refused(1, "import", "none.onnx", "--out", "x").contains("none.onnx does not exist"));
        exported("safetensors", "w.safetensors");
        assertTrue(shell.refused(1, "import", "w.safetensors", "--out", "x").contains("has weights but no layers"));
        assertTrue(shell.refused(2, "import", "--weights", "w.safetensors", "--set", "training.steps=3", "--out", "x")
                .contains("takes no steps"));
        assertTrue(shell.refused(1, "import", "--weights", "w.safetensors", "--preset", "disks", "--out", "x")
                .contains("does not fit the network: layer 1 of the encoder"));
        assertFalse(Files.exists(folder.resolve("x")));
    }
}
