package org.shapecode.experiment.api;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.shapecode.core.AtomicFiles;
import org.shapecode.core.BoundedFiles;
import org.shapecode.core.Json;
import org.shapecode.core.Problem;
import org.shapecode.core.Progress;

/**
 * The SHA-256 sums of the files on which the results of a run depend, in a file that is written last. Notes, log, figures
 * and the text about weights are not among them; of the experiment, its name, description and analyses may be edited, since
 * they do not affect training.
 */
final class Manifest {
    private static final String SUMS = "sha256";
    private static final List<String> EDITABLE = List.of("name", "description", "analyses");

    private Manifest() {}

    /** The files that exist, of those on which results depend. */
    static List<Path> covered(RunFolder files) throws IOException {
        List<Path> covered = new ArrayList<>(
                List.of(files.experiment(), files.metrics(), files.codes(), files.summary(), files.provenance()));
        covered.removeIf(file -> !Files.isRegularFile(file));
        if (Files.isDirectory(files.weights())) {
            try (Stream<Path> weights = Files.list(files.weights())) {
                weights.filter(file -> Files.isRegularFile(file) && !WeightsConvention.is(file))
                        .sorted()
                        .forEach(covered::add);
            }
        }
        covered.addAll(new KeptWeights(files).files());
        return covered;
    }

    static void write(RunFolder files) throws IOException {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("schema", 1);
        fields.put(SUMS, sums(files));
        AtomicFiles.write(files.manifest(), Json.format(fields));
    }

    /**
     * What differs from the manifest, such as {@code codes.csv was changed}; empty if nothing does.
     *
     * @param except files that may differ
     * @throws Problem if the manifest or the experiment cannot be read
     */
    static List<String> differences(RunFolder files, Set<Path> except) throws IOException {
        if (!(Json.read(files.manifest()) instanceof Map<?, ?> fields && fields.get(SUMS) instanceof Map<?, ?> then)) {
            return List.of(files.manifest().getFileName() + " was changed");
        }
        Map<String, String> now = sums(files);
        List<String> differences = new ArrayList<>();
        TreeSet<String> names = new TreeSet<>(now.keySet());
        then.keySet().forEach(name -> names.add(name.toString()));
        except.forEach(file -> names.remove(name(files, file)));
        for (String name : names) {
            if (!now.containsKey(name)) {
                differences.add(name + " is missing");
            } else if (!now.get(name).equals(then.get(name))) {
                differences.add(name + (then.containsKey(name) ? " was changed" : " was added"));
            }
        }
        return differences;
    }

    private static Map<String, String> sums(RunFolder files) throws IOException {
        Map<String, String> sums = new LinkedHashMap<>();
        for (Path file : covered(files)) {
            sums.put(name(files, file), file.equals(files.experiment()) ? settings(file) : sum(file));
        }
        return sums;
    }

    private static String name(RunFolder files, Path file) {
        return files.path().relativize(file).toString().replace('\\', '/');
    }

    /** Of the JSON as it stands: its schema may be older than the current one. */
    private static String settings(Path experiment) {
        MessageDigest digest = digest();
        if (Json.read(experiment) instanceof Map<?, ?> fields) {
            Map<Object, Object> settings = new LinkedHashMap<>(fields);
            settings.keySet().removeAll(EDITABLE);
            digest.update(Json.format(settings).getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The sum of a file; of one that is larger than any of ours, a text that is no sum. */
    static String sum(Path file) throws IOException {
        return Files.size(file) > BoundedFiles.TABLE
                ? "larger than any file Shapecode writes"
                : sum(file, Files.size(file));
    }

    /** The sum of the first bytes of a file, or of all if it has fewer. */
    static String sum(Path file, long bytes) throws IOException {
        return sum(file, bytes, Progress.NONE);
    }

    /**
     * The sum of a file of any size.
     *
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    static String sum(Path file, Progress progress) throws IOException {
        return sum(file, Long.MAX_VALUE, progress);
    }

    private static String sum(Path file, long bytes, Progress progress) throws IOException {
        MessageDigest digest = digest();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] block = new byte[1 << 16];
            long left = bytes;
            int length = in.read(block, 0, (int) Math.min(block.length, left));
            while (length > 0) {
                progress.checkCancelled();
                digest.update(block, 0, length);
                left -= length;
                length = in.read(block, 0, (int) Math.min(block.length, left));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static String sum(byte[] content) {
        return HexFormat.of().formatHex(digest().digest(content));
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
