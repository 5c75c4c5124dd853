package org.shapecode.application;

import static org.shapecode.application.Desktop.answer;
import static org.shapecode.application.Desktop.choose;
import static org.shapecode.application.Desktop.find;
import static org.shapecode.application.Desktop.onEventThread;
import static org.shapecode.application.Desktop.press;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.swing.JTable;

/** Starts short runs, and reads the table of runs. */
final class RunRows {
    private static final String TINY = """
            { "schema": 1, "name": "%s", "data": { "images": 20, "test": 5 },
              "training": { "steps": %d, "batch": 10 } }
            """;

    private RunRows() {}

    /** Opens a tiny experiment and runs it. */
    static void run(String name, int steps) throws Exception {
        run(name, TINY.formatted(name, steps));
    }

    /** Opens an experiment like that of new users, but with so many images, and runs it for one step. */
    static void runOnce(String name, int images) throws Exception {
        run(
                name,
                "{ \"schema\": 1, \"name\": \"%s\", \"data\": { \"images\": %d }, \"training\": { \"steps\": 1 } }"
                        .formatted(name, images));
    }

    /** Opens a tiny study with the seeds 1 and 2 and runs it. */
    static void runStudy(String name) throws Exception {
        run(name, TINY.formatted(name, 20).replace("\"data\"", "\"study\": { \"seeds\": [1, 2] }, \"data\""));
    }

    private static void run(String name, String json) throws Exception {
        open(name, json);
        press("run");
    }

    /** Opens a tiny experiment. */
    static void open(String name) throws Exception {
        open(name, TINY.formatted(name, 20));
    }

    /** Opens an experiment of that name. */
    static void open(String name, String json) throws Exception {
        Path file = Path.of(System.getProperty("user.home"), name + ".shapecode.json");
        Files.writeString(file, json);
        choose("File|Open Experiment…");
        answer(file.toFile());
        Desktop.awaitFront(name);
    }

    static <T> T onTable(Function<JTable, T> work) throws Exception {
        return onEventThread(() -> find(JTable.class, RunRows::isRuns).map(work).orElseThrow());
    }

    static boolean isRuns(JTable table) {
        return "Runs".equals(table.getAccessibleContext().getAccessibleName());
    }

    static boolean isNames(JTable table) {
        return "Names of runs".equals(table.getAccessibleContext().getAccessibleName());
    }

    static String shown(String name, String column) throws Exception {
        return onTable(table -> String.valueOf(table.getValueAt(row(table, name), column(table, column))));
    }

    static int column(JTable table, String title) {
        return table.getColumnModel().getColumnIndex(title);
    }

    /** As it is sorted; the names are the first column of the model, and a table of their own. */
    static int row(JTable table, String name) {
        return IntStream.range(0, table.getRowCount())
                .filter(row -> name.equals(table.getModel().getValueAt(table.convertRowIndexToModel(row), 0)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row of " + name));
    }

    static Path folder(String start) throws IOException {
        try (Stream<Path> runs = Files.list(Path.of(System.getProperty("user.home"), "Shapecode", "runs"))) {
            return runs.filter(run -> run.getFileName().toString().startsWith(start))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
