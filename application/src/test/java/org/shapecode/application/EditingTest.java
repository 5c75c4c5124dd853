package org.shapecode.application;

import static org.shapecode.application.Desktop.act;
import static org.shapecode.application.Desktop.answer;
import static org.shapecode.application.Desktop.await;
import static org.shapecode.application.Desktop.awaitFront;
import static org.shapecode.application.Desktop.awaitStatus;
import static org.shapecode.application.Desktop.choose;
import static org.shapecode.application.Desktop.onEventThread;
import static org.shapecode.application.Desktop.paste;
import static org.shapecode.application.Desktop.press;
import static org.shapecode.application.Desktop.text;
import static org.shapecode.application.Desktop.turnTo;
import static org.shapecode.application.Desktop.type;
import static org.shapecode.application.Desktop.typed;

import java.awt.Component;
import java.awt.event.MouseEvent;
import java.io.File;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import javax.swing.JList;
import junit.framework.Test;
import org.netbeans.api.sendopts.CommandLine;
import org.openide.nodes.Node;
import org.openide.windows.WindowManager;

/** Changes an experiment, takes it back, does it again; saves it; opens a broken one and mends it. */
public class EditingTest extends Driven {
    private static final String BATCH = "field-training.batch";
    private static final String PLANE = "plane-data.sampling";
    private static final String RIGHT = "field-data.sampling.sides.0.from";
    private static final String DOWN = "field-data.sampling.sides.1.from";
    private static final String BROKEN = "{\n  \"schema\": 1,\n  \"name\": \"Broken\",,\n}";

    static final String LAYERS = """
            {
              "schema": 1,
              "name": "Layers",
              "data": { "size": 16, "images": 50 },
              "model": {
                "plugin": "autoencoder",
                "encoder": [{ "plugin": "conv", "activation": "elu" }, "flatten", { "plugin": "dense", "units": 2 }],
                "decoder": [
                  { "plugin": "dense", "units": 128 },
                  { "plugin": "reshape", "channels": 2, "side": 8 },
                  { "plugin": "transposed-conv", "channels": 1 }
                ]
              },
              "training": { "steps": 20, "batch": 10 }
            }""";

    private static final String QUADRANT = """
            {
              "schema": 1,
              "name": "Quadrant",
              "data": {
                "generator": { "plugin": "square", "half": 4.5 },
                "vary": ["x", "y"],
                "sampling": {
                  "plugin": "box",
                  "sides": [{ "attribute": "x", "from": 0, "to": 32 }, { "attribute": "y", "from": 0, "to": 32 }]
                }
              }
            }""";

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

    /** The desktop opens what is named on its command line, while it is on, too. */
    public void testWhatIsNamedOnTheCommandLineOpens() throws Exception {
        Files.writeString(home().resolve("named.shapecode.json"), "{ \"schema\": 1, \"name\": \"Named\" }");
        CommandLine.getDefault()
                .process(
                        new String[] {"named.shapecode.json"},
                        InputStream.nullInputStream(),
                        System.out,
                        System.err,
                        home().toFile());
        awaitFront("Named");
    }

    /** A file that is no JSON opens as text, says where it breaks, and is whole again once that is mended. */
    public void testABrokenFileCanBeMended() throws Exception {
        Path file = home().resolve("broken.shapecode.json");
        Files.writeString(file, BROKEN);
        choose("File|Open Experiment…");
        answer(file.toFile());
        await(
                "where it breaks",
                () -> typed("json-remarks").toLowerCase(Locale.ROOT).contains("line 3"));
        assertEquals("the file is as it was", BROKEN, Files.readString(file));
        paste("json", "{ \"schema\": 1, \"name\": \"Mended\", \"training\": { \"batch\": 77 } }");
        await("nothing is wrong", () -> typed("json-remarks").isEmpty());
        turnTo("Settings");
        await("the form shows it", () -> typed(BATCH).equals("77"));
    }

    /** A file that is no text is not opened: a sentence says which, and it stays as it is. */
    public void testAFileThatIsNoTextIsTold() throws Exception {
        Path file = home().resolve("picture.shapecode.json");
        byte[] bytes = {(byte) 0xff, (byte) 0xd8, 0, 1};
        Files.write(file, bytes);
        choose("File|Open Experiment…");
        answer(file.toFile());
        await("the problem is shown", () -> typed("error-message").startsWith("Cannot read " + file));
        press("Error", "OK");
        await("the dialog is closed", () -> typed("error-message").isEmpty());
        assertTrue("the file is as it was", Arrays.equals(bytes, Files.readAllBytes(file)));
    }

    /** Save As leaves the first file as it was; Save All writes every experiment into its own. */
    public void testSaveAsAndSaveAll() throws Exception {
        Path first = written("first");
        Path second = written("second");
        Path copy = home().resolve("copy.shapecode.json");
        change(first, "11");
        choose("File|Save As");
        answer(copy.toFile());
        await("the copy is written", () -> Files.exists(copy) && holds(Files.readString(copy), 11));
        assertTrue("the first file is as it was", holds(Files.readString(first), 10));

        type(BATCH, "12");
        change(second, "13");
        choose("File|Save All");
        await("both are saved", () -> holds(Files.readString(copy), 12) && holds(Files.readString(second), 13));
        assertTrue("the first file is as it was", holds(Files.readString(first), 10));
    }

    /** Layers are unfolded, changed, removed and brought back; the sizes follow; what is left is trained. */
    public void testLayersAreChangedRemovedAndTrained() throws Exception {
        Path file = home().resolve("layers.shapecode.json");
        Files.writeString(file, LAYERS);
        choose("File|Open Experiment…");
        answer(file.toFile());
        awaitFront("Layers");
        turnTo("Settings");
        press("name-model.encoder.0");
        type("field-model.encoder.0.channels", "5");
        await("the sizes follow", () -> text("sizes-model.encoder.1").equals("5 × 8 × 8 px → 320-dimensional"));
        press("remove-model.encoder.1");
        await("what does not fit is told", () -> typed("message").contains("add a flatten layer before it"));
        choose("Edit|Undo");
        await("it fits again", () -> text("sizes-model.encoder.2").equals("320-dimensional → 2-dimensional"));
        press("layer-model.encoder.2");
        press("duplicate-layer");
        await("the code is spelled out", () -> text("sizes-model.encoder.3").equals("2-dimensional → 2-dimensional"));
        press("remove-layer");
        await("it is told", () -> typed("networks-model").startsWith("Code: 2-dimensional"));
        turnTo("Training");
        press("run");
        awaitStatus("Done");
    }

    /** A shape is chosen from the gallery; the experiment opens with its settings, which describe it. */
    public void testANewExperimentStartsFromAShape() throws Exception {
        choose("File|New Experiment…");
        act("the gallery", JList.class, list -> "template-shape".equals(list.getName()), list -> {
            for (int i = 0; i < list.getModel().getSize(); i++) {
                if (list.getModel().getElementAt(i).toString().equals("Ring")) {
                    list.setSelectedIndex(i);
                }
            }
            return !list.isSelectionEmpty();
        });
        await("its name is proposed", () -> typed("name").equals("Ring"));
        type("name", "Rings");
        press("confirm");
        awaitFront("Rings");
        await("the form", () -> typed("field-name").equals("Rings"));
        assertEquals("the author has not written one", "", typed("field-description"));
        turnTo("Training");
        await("what the settings say", () -> typed("experiment-description").startsWith("Ring, 64 × 64 px"));
    }

    /** The Projects window keeps its selection while another window is active. */
    public void testANewExperimentGoesWhereTheSelectionIs() throws Exception {
        choose("File|New Project…");
        await("its name is proposed", () -> typed("name").equals("My project"));
        String folder = typed("parent") + File.separator + "My project";
        press("confirm");
        await("it is selected", () -> onEventThread(() -> selected().equals("My project")));
        choose("Window|Start Page");
        awaitFront("Start");
        choose("File|New Experiment…");
        await("its name is proposed", () -> typed("name").equals("Experiment"));
        press("confirm");
        awaitFront("Experiment");
        assertTrue(folder, new File(folder, "Experiment.shapecode.json").isFile());
    }

    private static String selected() {
        Node[] nodes = WindowManager.getDefault()
                .findTopComponent("projectTabLogical_tc")
                .getActivatedNodes();
        return nodes == null || nodes.length == 0 ? "" : nodes[0].getDisplayName();
    }

    /** The left-out quadrant is dragged by a corner on its plane; the fields follow, and one undo takes it back. */
    public void testALeftOutBoxIsDraggedAndUndone() throws Exception {
        Path file = home().resolve("quadrant.shapecode.json");
        Files.writeString(file, QUADRANT);
        choose("File|Open Experiment…");
        answer(file.toFile());
        awaitFront("Quadrant");
        turnTo("Settings");
        await("the form", () -> typed(RIGHT).equals("0") && typed(DOWN).equals("0"));
        drag(PLANE, 119, 83, 81, 121);
        await(
                "both sides follow",
                () -> typed(RIGHT).equals("-16") && typed(DOWN).equals("-16"));
        choose("Edit|Undo");
        await("both are undone", () -> typed(RIGHT).equals("0") && typed(DOWN).equals("0"));
    }

    /** Drags with the mouse within a component. */
    private static void drag(String name, int fromX, int fromY, int toX, int toY) throws Exception {
        act("drag on " + name, Component.class, part -> name.equals(part.getName()), part -> {
            mouse(part, MouseEvent.MOUSE_PRESSED, fromX, fromY);
            mouse(part, MouseEvent.MOUSE_DRAGGED, (fromX + toX) / 2, (fromY + toY) / 2);
            mouse(part, MouseEvent.MOUSE_DRAGGED, toX, toY);
            mouse(part, MouseEvent.MOUSE_RELEASED, toX, toY);
            return true;
        });
    }

    private static void mouse(Component part, int id, int x, int y) {
        part.dispatchEvent(new MouseEvent(part, id, 0, 0, x, y, 1, false, MouseEvent.BUTTON1));
    }

    private static Path written(String name) throws Exception {
        String json = "{ \"schema\": 1, \"name\": \"%s\", \"training\": { \"batch\": 10 } }";
        return Files.writeString(home().resolve(name + ".shapecode.json"), json.formatted(name));
    }

    private static void change(Path file, String batch) throws Exception {
        choose("File|Open Experiment…");
        answer(file.toFile());
        awaitFront(file.getFileName().toString().split("\\.")[0]);
        turnTo("Settings");
        await("the form", () -> typed(BATCH).equals("10"));
        type(BATCH, batch);
    }

    private static boolean holds(String json, int batch) {
        return json.replace(" ", "").contains("\"batch\":" + batch);
    }

    private static Path home() throws Exception {
        return Files.createDirectories(Path.of(System.getProperty("user.home")));
    }
}
