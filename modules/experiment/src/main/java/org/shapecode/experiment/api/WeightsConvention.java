package org.shapecode.experiment.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the numbers in weights mean: their order, and what the layers compute from them. */
public final class WeightsConvention {
    private static final String FILE = "README.txt";

    private WeightsConvention() {}

    /** The description, as plain text. */
    public static String text() {
        try (InputStream stream = WeightsConvention.class.getResourceAsStream("weights.txt")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the description into a folder of weights. */
    static void write(Path weights) throws IOException {
        Files.writeString(weights.resolve(FILE), text());
    }

    /** Whether a file in a folder of weights is the description, on which no result depends. */
    static boolean is(Path file) {
        return file.getFileName().toString().equals(FILE);
    }
}
