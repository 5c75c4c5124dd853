package org.shapecode.application;

import static org.shapecode.application.Desktop.answer;
import static org.shapecode.application.Desktop.await;
import static org.shapecode.application.Desktop.awaitStatus;
import static org.shapecode.application.Desktop.choose;
import static org.shapecode.application.Desktop.paste;
import static org.shapecode.application.Desktop.press;
import static org.shapecode.application.Desktop.turnTo;
import static org.shapecode.application.Desktop.type;
import static org.shapecode.application.Desktop.typed;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import junit.framework.Test;

/** Changes an experiment, takes it back, does it again; saves it; opens a broken one and mends it. */
public class EditingTest extends Driven {
    private static final String BATCH = "field-training.batch";

    /** Called by JUnit for each test. */
    public EditingTest(String name) {
        super(name);
    }

    /** The tests of this class, run inside the application. */
    public static Test suite() {
        return Booted.suite(EditingTest.class);
    }

    /** Form and text show each state of the experiment, and the file what was saved. */
    public void testAnEditIsUndoneRedoneAndSaved() throws Exception {
        press("preset-disks");
        awaitStatus("Training: ");
        press("cancel");
        awaitStatus("Stopped");

        turnTo("Settings");
        await("the form", () -> typed(BATCH).equals("300"));
        type(BATCH, "120");
        turnTo("JSON");
        await("the text follows", () -> holds(typed("json"), 120));
        choose("Edit|Undo");
        await("undone", () -> holds(typed("json"), 300));
        choose("Edit|Redo");
        await("redone", () -> holds(typed("json"), 120));
        turnTo("Settings");
        await("the form follows", () -> typed(BATCH).equals("120"));

        Path file = home().resolve("mine.shapecode.json");
        choose("File|Save");
        answer(file.toFile());
        await("it is saved", () -> Files.exists(file) && holds(Files.readString(file), 120));
    }

    /** A file that is no JSON opens as text, says where it breaks, and is whole again once that is mended. */
    public void testABrokenFileCanBeMended() throws Exception {
        Path file = home().resolve("broken.shapecode.json");
        Files.writeString(file, "{\n  \"schema\": 1,\n  \"name\": \"Broken\",,\n}");
        choose("File|Open Experiment…");
        answer(file.toFile());
        await(
                "where it breaks",
                () -> typed("json-remarks").toLowerCase(Locale.ROOT).contains("line 3"));
        paste("json", "{ \"schema\": 1, \"name\": \"Mended\", \"training\": { \"batch\": 77 } }");
        await("nothing is wrong", () -> typed("json-remarks").isEmpty());
        turnTo("Settings");
        await("the form shows it", () -> typed(BATCH).equals("77"));
    }

    private static boolean holds(String json, int batch) {
        return json.replace(" ", "").contains("\"batch\":" + batch);
    }

    private static Path home() throws Exception {
        return Files.createDirectories(Path.of(System.getProperty("user.home")));
    }
}
