package org.shapecode.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportCommandTest {
    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void train() {
        shell = new Shell(folder);
        assertEquals(0, shell.run("run", "tiny", "--out", "run"), shell::err);
    }

    @ParameterizedTest
    @CsvSource({
        "npz, a/run.npz, a/run.npz",
        "safetensors, run.safetensors, run.safetensors",
        "onnx, networks, networks/encoder.onnx networks/decoder.onnx",
        "onnx, run.zip, run.zip",
        ", run.NPZ, run.NPZ"
    })
    void tellsWhatItWrote(String format, String target, String files) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("export", "run", "--out", target));
        if (format != null) {
            arguments.addAll(List.of("--format", format));
        }
        assertEquals(0, shell.run(arguments.toArray(String[]::new)), shell::err);
        String expected = Stream.of(files.split(" "))
                .map(file -> "Wrote " + folder.resolve(file) + ".\n")
                .reduce("", String::concat);
        assertEquals(expected, shell.err());
        assertEquals("", shell.out());
        for (String file : files.split(" ")) {
            assertTrue(Files.size(folder.resolve(file)) > 500, file);
        }
    }

    private boolean hasTrainingImages(String... more) throws IOException {
        String[] arguments = Stream.concat(Stream.of("export", "run", "--out", "run.npz"), Stream.of(more))
                .toArray(String[]::new);
        assertEquals(0, shell.run(arguments), shell::err);
        try (ZipFile zip = new ZipFile(folder.resolve("run.npz").toFile())) {
            return zip.getEntry("training_images.npy") != null;
        }
    }

    @Test
    void trainingImagesAreWrittenOnRequest() throws IOException {
        assertTrue(hasTrainingImages("--training-images"));
        assertFalse(hasTrainingImages());
    }

    @Test
    void aRunThatWasAlteredNeedsConsent() throws IOException {
        Files.writeString(folder.resolve("run/codes.csv"), "radius,z1,error\n1,1,1\n");
        String said = shell.refused(1, "export", "run", "--out", "run.safetensors");
        assertTrue(said.endsWith("or use its results with --use-anyway."), said);
        assertEquals(0, shell.run("export", "run", "--out", "run.safetensors", "--use-anyway"), shell::err);
    }

    @Test
    void whatIsNoRunIsRefused() {
        String said = shell.refused(1, "export", ".", "--out", "run.npz");
        assertTrue(said.contains("is not a run folder"), said);
    }

    @Test
    void aStudyIsOneTable() throws IOException {
        assertEquals(0, shell.run("run", "tiny-study", "--out", "study"), shell::err);
        assertEquals(0, shell.run("export", "study", "--out", "table.csv"), shell::err);
        assertEquals(
                Files.readString(folder.resolve("study/study.csv")), Files.readString(folder.resolve("table.csv")));
        assertEquals(0, shell.run("export", "study", "--out", "table.npz"), shell::err);
        try (ZipFile zip = new ZipFile(folder.resolve("table.npz").toFile())) {
            assertTrue(zip.getEntry("loss.test.npy") != null);
        }
        String said = shell.refused(2, "export", "study", "--out", "networks", "--format", "onnx");
        assertTrue(said.startsWith("\"onnx\" is not a format; choose npz, csv"), said);
    }
}
