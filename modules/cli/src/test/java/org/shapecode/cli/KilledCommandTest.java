package org.shapecode.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shapecode.core.AtomicFiles;
import org.shapecode.core.Csv;
import org.shapecode.core.Json;

/**
 * Kills a command at its changes to the file system, one after the other, and resumes it each time: it ends with the same
 * files as if it had not been killed, and leaves nothing behind.
 */
class KilledCommandTest {
    /** As many instants of each command are tried, evenly spread; {@code -Dinstants=1000} tries all. */
    private static final int INSTANTS = Integer.getInteger("instants", 14);

    private static final String SECONDS = "training.seconds";
    private static final Set<String> DURATIONS = Set.of(SECONDS, "seconds");
    private static final Set<String> DATED = Set.of(
            "log.txt", "provenance.json", "manifest.json", "report.html", ".lock", "study-number-training-seconds.svg");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"run tiny", "run tiny-study --threads 1", "reproduce tiny --seeds 1,2 --threads 1"})
    void aKilledCommandResumesToTheSameFiles(String command) throws IOException {
        Path whole = Files.createDirectory(folder.resolve("whole"));
        assertEquals(0, command(whole, command), command);
        Map<String, Object> expected = content(whole.resolve("out"));
        int all = changes(command);
        List<String> failures = new ArrayList<>();
        int tried = Math.min(INSTANTS, all);
        for (int i = 0; i < tried; i++) {
            int last = i * all / tried;
            String outcome = killedAndResumed(command, last, expected);
            if (!outcome.isEmpty()) {
                failures.add("killed after " + last + " of " + all + " changes: " + outcome);
            }
        }
        assertTrue(failures.isEmpty(), () -> command + "\n" + String.join("\n", failures));
    }

    /** Returns what is wrong, or nothing. */
    private String killedAndResumed(String command, int last, Map<String, Object> expected) throws IOException {
        Path place = Files.createDirectory(folder.resolve("killed-" + last));
        MortalFiles files = new MortalFiles(last);
        String change = kill(files, files.wrapPath(place), command);
        Shell shell = new Shell(place);
        if (shell.run((command + " --out out --resume").split(" ")) != 0) {
            return change + ": " + shell.err().strip();
        }
        Map<String, Object> found = content(place.resolve("out"));
        AtomicFiles.deleteTree(place);
        if (!found.keySet().equals(expected.keySet())) {
            return change + ": the files are " + found.keySet() + " instead of " + expected.keySet();
        }
        List<String> differing = found.keySet().stream()
                .filter(name -> !found.get(name).equals(expected.get(name)))
                .toList();
        return differing.isEmpty() ? "" : change + ": other content in " + differing;
    }

    /** Returns the change at which it died. */
    private static String kill(MortalFiles files, Path place, String command) {
        assertNotEquals(0, command(place, command));
        assertTrue(files.isDead());
        return files.lastWords();
    }

    private static int command(Path place, String command) {
        return new Shell(place).run((command + " --out out").split(" "));
    }

    private int changes(String command) throws IOException {
        Path place = Files.createDirectory(folder.resolve("counted"));
        MortalFiles files = new MortalFiles(Integer.MAX_VALUE);
        assertEquals(0, command(files.wrapPath(place), command));
        return files.changes();
    }

    /** The files by relative name; without what depends on the time of the day and the duration. */
    private static Map<String, Object> content(Path root) throws IOException {
        Map<String, Object> content = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(root)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                content.put(root.relativize(file).toString(), lasting(file));
            }
        }
        return content;
    }

    private static Object lasting(Path file) throws IOException {
        String name = file.getFileName().toString();
        String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        if (DATED.contains(name)) {
            return "";
        }
        if (name.endsWith(".json")) {
            return withoutSeconds(Json.parse(text, name));
        }
        if (name.equals("study.csv")) {
            List<List<String>> rows = Csv.parse(text);
            int seconds = rows.get(0).indexOf(SECONDS);
            rows.forEach(row -> row.remove(seconds));
            return rows;
        }
        return text;
    }

    private static Object withoutSeconds(Object json) {
        if (json instanceof Map<?, ?> fields) {
            Map<Object, Object> kept = new LinkedHashMap<>();
            fields.forEach((name, value) -> kept.put(name, DURATIONS.contains(name) ? null : withoutSeconds(value)));
            return kept;
        }
        return json instanceof List<?> list
                ? list.stream().map(KilledCommandTest::withoutSeconds).toList()
                : json;
    }
}
