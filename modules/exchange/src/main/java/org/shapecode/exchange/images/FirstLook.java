package org.shapecode.exchange.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.shapecode.core.Counted;
import org.shapecode.core.Problem;
import org.shapecode.core.Progress;
import org.shapecode.core.Reason;
import org.shapecode.core.plugin.Parameters;
import org.shapecode.data.spi.ImageSource;
import org.shapecode.experiment.api.Document;
import org.shapecode.pictures.Picture;

/**
 * Looks at a file or folder and chooses the settings of a first experiment: sizes and channels by a sample of images.
 *
 * @param path absolute
 * @param chosen fields of the generator that are not found but chosen, such as its table, by name
 */
public record FirstLook(Path path, Map<String, Object> chosen) {
    private static final int SAMPLE = 16;
    private static final int SMALL = 32;
    private static final int LARGE = 64;
    /** Up to this side, images are reduced or enlarged less if they become small. */
    private static final int LARGEST_SMALL = 40;

    /** Of grey images, 1 GB; whoever has more memory raises their number. */
    private static final int MOST_VALUES = 1 << 28;

    private static final int MOST_TEST = 1000;
    private static final float COLOUR = 0.02f;

    /** What remains of a picture of the sample: photographs are too large to keep. */
    private record Seen(int width, int height, boolean coloured) {
        static Seen of(Picture picture) {
            return new Seen(picture.width(), picture.height(), isColoured(picture));
        }
    }

    /** Whether there seem to be images. */
    public static boolean isImages(Path path) {
        return Files.exists(path)
                && (Stores.isImages(path) || mnist(path, "train").isPresent());
    }

    /** The images of MNIST in a folder with its four files. */
    private static Optional<Path> mnist(Path folder, String part) {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches(part + "-images[-.]idx3-ubyte(\\.gz)?"))
                    .sorted()
                    .findFirst();
        } catch (IOException e) {
            throw new Problem("Cannot read " + folder + ": " + Reason.of(e) + ".", e);
        }
    }

    private Images images() {
        Images found = new Images(mnist(path, "train").orElse(path).toString());
        Images all =
                mnist(path, "t10k").map(test -> found.withTest(test.toString())).orElse(found);
        Map<String, Object> fields = new LinkedHashMap<>(Parameters.write(all));
        fields.putAll(chosen);
        return Parameters.read(Images.class, fields).value();
    }

    /**
     * The experiment.
     *
     * @throws Problem if the images cannot be read
     */
    public Document experiment(Progress progress) {
        Images all = images();
        Opened any = Opened.of(all);
        List<Seen> sample = sample(any, progress);
        Seen first = sample.get(0);
        boolean alike = sample.stream()
                .allMatch(each -> each.width() == first.width()
                        && each.height() == first.height()
                        && each.width() == each.height());
        ImageSource source = all.with(alike ? Fit.SCALE : Fit.COVER).complete(progress);
        boolean small = Math.max(first.width(), first.height()) <= LARGEST_SMALL;
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("generator", Parameters.write((Record) source));
        data.put("paint", Map.of("colour", sample.stream().anyMatch(Seen::coloured)));
        int size = small ? SMALL : LARGE;
        data.put("size", size);
        data.put("images", Math.max(1, Math.min(any.count(), MOST_VALUES / (size * size))));
        data.put("test", Math.max(2, Math.min(MOST_TEST, any.count())));
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", name());
        fields.put("description", description(any));
        fields.put("seed", 1);
        fields.put("data", data);
        Map<String, Object> model = new LinkedHashMap<>();
        model.put(Parameters.PLUGIN, "coordconv-autoencoder");
        model.put("code", 2);
        model.put("coordinates", false);
        model.put("channels", small ? List.of(16, 32, 32) : List.of(8, 16, 32, 32));
        fields.put("model", model);
        fields.put("training", Map.of("steps", 5000, "batch", 64));
        return Document.of(fields, name() + Document.SUFFIX);
    }

    private String description(Opened opened) {
        List<String> sentences = new ArrayList<>(List.of(Counted.of(opened.count(), "image") + " in " + path + "."));
        sentences.addAll(opened.notes());
        return String.join(" ", sentences);
    }

    private String name() {
        String name =
                path.getFileName() == null ? "Own images" : path.getFileName().toString();
        return name.replaceFirst("\\.(npz|npy|gz)$", "");
    }

    /** Of a folder from all of it; of an array, whose images are alike, from its start. */
    private List<Seen> sample(Opened opened, Progress progress) {
        int count = Math.min(SAMPLE, opened.count());
        int[] rows = IntStream.range(0, count)
                .map(i -> Files.isDirectory(path) ? (int) ((long) i * opened.count() / count) : i)
                .toArray();
        Seen[] sample = new Seen[count];
        opened.read(rows, Levels.UNIT, false, (place, picture) -> sample[place] = Seen.of(picture), progress);
        return List.of(sample);
    }

    private static boolean isColoured(Picture picture) {
        float[] values = picture.values();
        for (int i = 0; picture.channels() > 1 && i < values.length; i += picture.channels()) {
            float most = Math.max(values[i], Math.max(values[i + 1], values[i + 2]));
            float least = Math.min(values[i], Math.min(values[i + 1], values[i + 2]));
            if (most - least > COLOUR) {
                return true;
            }
        }
        return false;
    }
}
