package org.shapecode.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shapecode.core.Progress;
import org.shapecode.exchange.numpy.NumpyFile;
import org.shapecode.exchange.numpy.NumpyWriter;
import org.shapecode.exchange.onnx.OnnxExportTest;
import org.shapecode.exchange.onnx.OnnxRuntime;
import org.shapecode.experiment.analysis.Trained;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.Run;
import org.shapecode.experiment.api.Trainer;
import org.shapecode.experiment.api.TrainingListener;

/** Networks trained on one's own images go out as others do, with the attributes of the images. */
class OwnImagesExportTest {
    private static final int COUNT = 60;

    @TempDir
    Path folder;

    private final Random random = new Random(1);

    @Test
    void ofDSprites() throws IOException {
        Path file = folder.resolve("sprites.npz");
        double[] values = random.doubles(COUNT * 6).toArray();
        for (int i = 0; i < COUNT; i++) {
            values[6 * i] = 1;
        }
        try (NumpyWriter out = new NumpyWriter(Files.newOutputStream(file))) {
            out.add("imgs", pixels(COUNT * 64 * 64), COUNT, 64, 64);
            out.add("latents_values", values, COUNT, 6);
            out.add("latents_classes", new int[COUNT * 6], COUNT, 6);
        }
        assertGoesOut(file);
    }

    @Test
    void ofAnArrayOfFloats() throws IOException {
        Path file = folder.resolve("floats.npz");
        float[] images = new float[COUNT * 16 * 16];
        for (int i = 0; i < images.length; i++) {
            images[i] = random.nextFloat();
        }
        try (NumpyWriter out = new NumpyWriter(Files.newOutputStream(file))) {
            out.add("images", images, COUNT, 16, 16);
            out.add("width", random.doubles(COUNT).toArray(), COUNT);
        }
        assertGoesOut(file);
    }

    @Test
    void ofIdxFiles() throws IOException {
        ByteBuffer images = ByteBuffer.allocate(16 + COUNT * 28 * 28);
        images.putInt(0x803).putInt(COUNT).putInt(28).putInt(28).put(pixels(COUNT * 28 * 28));
        ByteBuffer labels = ByteBuffer.allocate(8 + COUNT);
        labels.putInt(0x801).putInt(COUNT);
        for (int i = 0; i < COUNT; i++) {
            labels.put((byte) (i % 10));
        }
        Files.write(folder.resolve("train-labels-idx1-ubyte"), labels.array());
        assertGoesOut(Files.write(folder.resolve("train-images-idx3-ubyte"), images.array()));
    }

    /** They are no parameter. */
    @Test
    void aRunTellsThatLabelsBesideItsImagesHaveChanged() throws IOException {
        ofIdxFiles();
        Path labels = folder.resolve("train-labels-idx1-ubyte");
        Run run = Run.open(folder.resolve("run"));
        assertTrue(run.provenance().get("sources").toString().contains(labels.toString()));
        assertTrue(run.altered().isEmpty());
        byte[] bytes = Files.readAllBytes(labels);
        bytes[8]++;
        Files.write(labels, bytes);
        String told = Run.open(run.folder()).altered().orElseThrow().getMessage();
        assertTrue(told.contains("changed since: " + labels + ";"), told);
    }

    @Test
    void ofPictures() throws IOException {
        Path pictures = Files.createDirectory(folder.resolve("pictures"));
        StringBuilder table = new StringBuilder("file,width\n");
        for (int i = 0; i < COUNT; i++) {
            BufferedImage image = new BufferedImage(16, 16, BufferedImage.TYPE_BYTE_GRAY);
            image.getRaster().setDataElements(0, 0, 16, 16, pixels(16 * 16));
            ImageIO.write(image, "png", pictures.resolve(i + ".png").toFile());
            table.append(i).append(".png,").append(random.nextDouble()).append('\n');
        }
        Files.writeString(pictures.resolve("table.csv"), table);
        assertGoesOut(pictures);
    }

    private byte[] pixels(int count) {
        byte[] pixels = new byte[count];
        random.nextBytes(pixels);
        return pixels;
    }

    private void assertGoesOut(Path source) throws IOException {
        Document document = OwnImages.experiment(source, Progress.NONE)
                .with("training.steps", 3)
                .with("training.batch", 8)
                .with("analyses", List.of("loss"));
        Run run = new Trainer(1, TrainingListener.NONE, Progress.NONE).start(document, folder.resolve("run"));
        Trained trained = run.trained(Progress.NONE);
        float[] images = trained.test().images();
        float[] codes = trained.model().encode(images);

        Path networks = folder.resolve("networks");
        new RunExport(run, ExportFormat.ONNX, false).write(networks, Progress.NONE);
        try (OnnxRuntime encoder = new OnnxRuntime(Files.readAllBytes(networks.resolve("encoder.onnx")));
                OnnxRuntime decoder = new OnnxRuntime(Files.readAllBytes(networks.resolve("decoder.onnx")))) {
            OnnxExportTest.assertClose(codes, encoder.run("image", "code", images), "codes");
            OnnxExportTest.assertClose(trained.model().decode(codes), decoder.run("code", "image", codes), "images");
        }

        Path arrays = folder.resolve("run.npz");
        new RunExport(run, ExportFormat.NPZ, false).write(arrays, Progress.NONE);
        assertFalse(trained.test().attributes().isEmpty());
        try (NumpyFile file = NumpyFile.open(arrays)) {
            assertArrayEquals(trained.test().values(), file.values("attributes", 1 << 20));
            assertEquals(trained.test().count(), file.numbers().get("images").rows());
        }
    }

    /** The weights are in the run: they go out without the images. */
    @Test
    void networksGoOutWhenTheImagesAreGone() throws IOException {
        ofAnArrayOfFloats();
        Files.delete(folder.resolve("floats.npz"));
        Run run = new Run(folder.resolve("run"));
        Path weights = folder.resolve("weights.safetensors");
        new RunExport(run, ExportFormat.SAFETENSORS, false).write(weights, Progress.NONE);
        assertTrue(Files.size(weights) > 1000);
    }
}
