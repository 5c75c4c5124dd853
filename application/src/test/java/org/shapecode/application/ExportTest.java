package org.shapecode.application;

import static org.shapecode.application.Desktop.TRAINING;
import static org.shapecode.application.Desktop.act;
import static org.shapecode.application.Desktop.answer;
import static org.shapecode.application.Desktop.await;
import static org.shapecode.application.Desktop.awaitFront;
import static org.shapecode.application.Desktop.awaitStatus;
import static org.shapecode.application.Desktop.choose;
import static org.shapecode.application.Desktop.chooseFromFigure;
import static org.shapecode.application.Desktop.chooseFromPopup;
import static org.shapecode.application.Desktop.press;
import static org.shapecode.application.Desktop.select;
import static org.shapecode.application.Desktop.type;

import java.awt.image.BufferedImage;
import java.io.Closeable;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.swing.JComboBox;
import javax.swing.JTable;
import javax.xml.parsers.DocumentBuilderFactory;
import junit.framework.Test;
import org.openide.awt.StatusDisplayer;
import org.openide.util.Lookup;
import org.w3c.dom.Document;

/** Saves the figure of a run in every format, and the run itself for other programs, from their menus. */
public class ExportTest extends Driven {
    private static final String LOSS = "figures-loss";
    private static final int STEPS = 20;

    /** Called by JUnit for each test. */
    public ExportTest(String name) {
        super(name);
    }

    /** The tests of this class, run inside the application. */
    public static Test suite() {
        return Booted.suite(ExportTest.class);
    }

    /** What is read is the figure of this run: its axes in the pictures, its steps in the table. */
    public void testEveryFormat() throws Exception {
        press("preset-disks");
        awaitStatus("Training: ");
        press("cancel");
        awaitStatus("Stopped");
        type("training.steps", Integer.toString(STEPS));
        press("run");
        awaitStatus("Done");
        await("the loss is drawn", () -> !Desktop.figure(LOSS).isEmpty());

        Document svg = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(saved("Save as SVG\u2026", "loss.svg").toFile());
        assertEquals("svg", svg.getDocumentElement().getTagName());
        assertTrue("the axis", svg.getDocumentElement().getTextContent().contains("loss per image"));

        assertTrue("the axis", textOf(saved("Save as PDF\u2026", "loss.pdf")).contains("step"));

        BufferedImage png = ImageIO.read(saved("Save as PNG\u2026", "loss.png").toFile());
        assertTrue("twice the pixels", png.getWidth() > 400);

        List<String> csv = Files.readAllLines(saved("Save Data as CSV\u2026", "loss.csv"));
        long last = csv.stream().filter(line -> line.contains("," + STEPS)).count();
        assertTrue("steps in " + csv.subList(0, Math.min(3, csv.size())), csv.size() > STEPS && last > 0);

        forPaper();
        forOtherPrograms();
    }

    /** One figure or all that are shown, under the name of run and figure; the style is kept. */
    private static void forPaper() throws Exception {
        chooseFromFigure(LOSS, "Save for Paper\u2026");
        select("paper-format", "SVG \u2013 Vector graphics for editing and the web");
        press("Save for Paper", "Save\u2026");
        Path one = Path.of(System.getProperty("user.home"), "paper.svg");
        answer(one.toFile());
        await("one figure", () -> Files.exists(one) && Files.readString(one).contains("text-anchor"));

        chooseFromFigure(LOSS, "Save for Paper\u2026");
        act("all figures", JComboBox.class, box -> "paper-figures".equals(box.getName()), box -> {
            box.setSelectedIndex(box.getItemCount() - 1);
            return String.valueOf(box.getSelectedItem()).startsWith("All ");
        });
        press("Save for Paper", "Save\u2026");
        Path folder = Files.createDirectory(one.resolveSibling("figures"));
        answer(folder.toFile());
        for (String name : List.of("loss", "reconstructions", "interpolation")) {
            await(name, () -> Files.exists(folder.resolve("disks-" + name + ".svg")));
        }
    }

    /** What is there is replaced only on request. */
    private static void forOtherPrograms() throws Exception {
        choose("Window|Runs");
        Path home = Path.of(System.getProperty("user.home"));
        Path arrays = home.resolve("disks.npz");
        export("NumPy Arrays (NPZ)", arrays);
        await(
                TRAINING,
                "it is told",
                () -> StatusDisplayer.getDefault().getStatusText().equals("Exported " + arrays));
        long before = Files.size(arrays);
        export("NumPy Arrays with Training Images", arrays);
        press("Export", "Yes");
        await(TRAINING, "the training images, too", () -> Files.size(arrays) > 2 * before);
        Path networks = home.resolve("networks");
        export("ONNX Networks", networks);
        await(TRAINING, "both networks", () -> Files.exists(networks.resolve("decoder.onnx")));
        assertTrue("the first", Files.size(networks.resolve("encoder.onnx")) > 1000);
        back(arrays);
    }

    /** The weights that were written start a network of the same layers; the run that this makes is done. */
    private static void back(Path arrays) throws Exception {
        choose("File|Import Network\u2026");
        select("import-experiment", "Disks");
        answer(arrays.toFile());
        awaitFront(arrays.getFileName().toString());
        await(TRAINING, "the codes", () -> !Desktop.figure("figures-latent").isEmpty());
        choose("File|Import Network\u2026");
        select("import-experiment", "Ellipses");
        answer(arrays.toFile());
        press("Error", "OK");
    }

    /** Of the run that is done: the preset was stopped before. */
    private static void export(String item, Path target) throws Exception {
        act("the context menu of a run", JTable.class, ExportTest::isRuns, table -> {
            int done = IntStream.range(0, table.getRowCount())
                    .filter(row -> "done"
                            .equals(String.valueOf(
                                    table.getValueAt(row, table.getColumnModel().getColumnIndex("State")))))
                    .findFirst()
                    .orElse(-1);
            if (done < 0) {
                return false;
            }
            table.changeSelection(done, 0, false, false);
            return chooseFromPopup(table, "Export|" + item);
        });
        answer(target.toFile());
    }

    private static boolean isRuns(JTable table) {
        return "Runs".equals(table.getAccessibleContext().getAccessibleName());
    }

    /** By the library that the application brings, which this test is not compiled against. */
    private static String textOf(Path pdf) throws Exception {
        ClassLoader modules = Lookup.getDefault().lookup(ClassLoader.class);
        Class<?> reader = modules.loadClass("org.apache.pdfbox.text.PDFTextStripper");
        Class<?> document = modules.loadClass("org.apache.pdfbox.pdmodel.PDDocument");
        try (Closeable open = (Closeable) modules.loadClass("org.apache.pdfbox.Loader")
                .getMethod("loadPDF", File.class)
                .invoke(null, pdf.toFile())) {
            return (String) reader.getMethod("getText", document)
                    .invoke(reader.getConstructor().newInstance(), open);
        }
    }

    private static Path saved(String item, String name) throws Exception {
        Path file = Path.of(System.getProperty("user.home"), name);
        chooseFromFigure(LOSS, item);
        answer(file.toFile());
        await(name + " is written", () -> Files.exists(file) && Files.size(file) > 0);
        return file;
    }
}
