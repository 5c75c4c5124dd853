package org.shapecode.application;

import static org.shapecode.application.Desktop.await;
import static org.shapecode.application.Desktop.awaitStatus;
import static org.shapecode.application.Desktop.figure;
import static org.shapecode.application.Desktop.press;
import static org.shapecode.application.Desktop.select;
import static org.shapecode.application.Desktop.turnTo;
import static org.shapecode.application.Desktop.type;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import junit.framework.Test;
import org.openide.explorer.ExplorerManager;
import org.openide.nodes.Node;
import org.openide.windows.WindowManager;
import org.shapecode.core.plugin.Plugins;
import org.shapecode.data.spi.Shape;

/** A shape and a layer made outside of this repository: built by Maven, installed into the running desktop, trained with. */
public class OutsidePluginTest extends Driven {
    private static final String ID = "triangle";
    private static final int STEPS = 300;

    private Path folder;

    /** Called by JUnit for each test. */
    public OutsidePluginTest(String name) {
        super(name);
    }

    /** The tests of this class, run inside the application. */
    public static Test suite() {
        return Booted.suite(OutsidePluginTest.class);
    }

    /** Away from the repository, for what is built within it might find more than a stranger has. */
    @Override
    protected void setUp() throws Exception {
        folder = Files.createTempDirectory("outside");
    }

    @Override
    protected void tearDown() throws Exception {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    /** From its sources to finished runs, in the window and on the command line. */
    public void testFromItsSourcesToARun() throws Exception {
        assertTrue("not there yet", Plugins.find(Shape.class, ID).isEmpty());
        assertFalse("nor in the list, which is open", shapes().contains(ID));
        Path nbm = OutsideBuild.nbm(folder);
        assertFalse("works without a restart", Installation.needsRestart(nbm));
        await("it is found", () -> Plugins.find(Shape.class, ID).isPresent());
        await("it is listed in the window of plugins", () -> shapes().contains(ID));
        trainInTheWindow();
        trainOnTheCommandLine();
    }

    private static void trainInTheWindow() throws Exception {
        press("preset-disks");
        awaitStatus("Training: ");
        press("cancel");
        awaitStatus("Stopped");
        turnTo("Settings");
        select("plugin-data.generator", "Triangle");
        type("field-data.images", "300");
        turnTo("Training");
        type("training.steps", Integer.toString(STEPS));
        press("run");
        await("the loss is drawn", () -> !figure("figures-loss").isEmpty());
        awaitStatus("Done");
        Path run = trained();
        List<Double> losses = Files.readAllLines(run.resolve("metrics.csv")).stream()
                .skip(1)
                .map(row -> Double.valueOf(row.split(",")[1]))
                .toList();
        assertEquals(STEPS, losses.size());
        assertTrue("it learns: " + losses, losses.get(STEPS - 1) < losses.get(0) / 2);
    }

    private void trainOnTheCommandLine() throws Exception {
        Path home = Files.createDirectory(folder.resolve("home"));
        Path users = Files.createDirectory(home.resolve(".shapecode"));
        Path installed = Path.of(System.getProperty("netbeans.user"));
        Files.createSymbolicLink(users.resolve(System.getProperty("application.version")), installed);
        assertTrue("the command line lists it", commandLine(home, "list").contains("shape\t" + ID + "\tTriangle"));
        Path run = folder.resolve("run");
        commandLine(
                home,
                "run",
                "disks",
                "--out",
                run.toString(),
                "--steps",
                "5",
                "--set",
                "data.generator=" + ID,
                "--set",
                "model=autoencoder",
                "--set",
                "model.encoder=[\"conv\", \"sine\", \"flatten\", \"dense\"]");
        String summary = Files.readString(run.resolve("summary.json"));
        assertTrue(summary, summary.contains("\"training.steps\": 5"));
        String experiment = Files.readString(run.resolve("experiment.shapecode.json"));
        assertTrue(experiment, experiment.contains('"' + ID + '"'));
        assertTrue(experiment, experiment.contains("\"frequency\": 1"));
    }

    /** The run of the shape among those that were made in the window. */
    private static Path trained() throws IOException {
        try (Stream<Path> runs = Files.list(Path.of(System.getProperty("user.home"), "Shapecode", "runs"))) {
            for (Path run : runs.toList()) {
                if (Files.readString(run.resolve("experiment.shapecode.json")).contains('"' + ID + '"')) {
                    return run;
                }
            }
        }
        throw new AssertionError("no run of a " + ID);
    }

    private static List<String> shapes() {
        ExplorerManager.Provider window =
                (ExplorerManager.Provider) WindowManager.getDefault().findTopComponent("PluginsWindow");
        List<String> names = new ArrayList<>();
        for (Node kind :
                window.getExplorerManager().getRootContext().getChildren().getNodes(true)) {
            if (kind.getName().equals("SHAPES")) {
                for (Node plugin : kind.getChildren().getNodes(true)) {
                    names.add(plugin.getName());
                }
            }
        }
        return names;
    }

    private static String commandLine(Path home, String... arguments) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(System.getProperty("all.clusters") + "/bin/shapecode-cli");
        command.addAll(List.of(arguments));
        return Processes.run(home, Map.of("HOME", home.toString()), command);
    }
}
