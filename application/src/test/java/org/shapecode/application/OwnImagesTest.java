package org.shapecode.application;

import static org.shapecode.application.Desktop.TRAINING;
import static org.shapecode.application.Desktop.answer;
import static org.shapecode.application.Desktop.await;
import static org.shapecode.application.Desktop.awaitStatus;
import static org.shapecode.application.Desktop.choose;
import static org.shapecode.application.Desktop.onEventThread;
import static org.shapecode.application.Desktop.press;
import static org.shapecode.application.Desktop.select;
import static org.shapecode.application.Desktop.text;
import static org.shapecode.application.Desktop.type;
import static org.shapecode.application.Desktop.typed;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.Transferable;
import java.awt.dnd.DnDConstants;
import java.awt.dnd.DropTarget;
import java.awt.dnd.DropTargetDropEvent;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import junit.framework.Test;
import org.openide.util.Lookup;
import org.openide.windows.ExternalDropHandler;

/** Makes an experiment on a folder of pictures, and trains it. */
public class OwnImagesTest extends Driven {
    private static final int COUNT = 40;
    private static final String ATTRIBUTES = "field-data.generator.attributes";
    private static final String RADIUS = ATTRIBUTES + ".0.";
    private static final String TURN = ATTRIBUTES + ".1.";

    /** Called by JUnit for each test. */
    public OwnImagesTest(String name) {
        super(name);
    }

    /** The tests of this class, run inside the application. */
    public static Test suite() {
        return Booted.suite(OwnImagesTest.class);
    }

    /** What the window shows is what is in the folder. */
    public void testAFolder() throws Exception {
        Path folder = photos("photos");
        choose("File|New Experiment from Images\u2026");
        answer(folder.toFile());
        await("the source", () -> folder.toString().equals(typed("field-data.generator.source")));
        await("the attributes", () -> text("field-data.generator.attributes").equals("2 of 2 used"));
        await(
                "the name",
                () -> onEventThread(() -> Desktop.find(JCheckBox.class, box -> (RADIUS + "used").equals(box.getName()))
                        .filter(box -> box.getText().equals("radius"))
                        .isPresent()));
        await("the preview", () -> !Desktop.figure("data-preview").isEmpty());
        type("field-training.steps", "20");
        press("run-from-page");
        awaitStatus("Done");
        await(TRAINING, "the codes", () -> !Desktop.figure("figures-code-plane").isEmpty());
    }

    /** Kinds are corrected in the form, and an attribute left out; both survive another look, and each is undone. */
    public void testItsAttributes() throws Exception {
        Path folder = photos("turned");
        choose("File|New Experiment from Images\u2026");
        answer(folder.toFile());
        await("the kind", () -> folder.toString().equals(typed("field-data.generator.source")) && isChosen("whole"));
        assertEquals("351", typed(TURN + "max"));
        select(TURN + "kind", "periodic");
        await("the whole turn", () -> typed(TURN + "max").equals("352"));
        press(RADIUS + "used");
        await("one is left", () -> text(ATTRIBUTES).equals("1 of 2 used"));
        press("detect-data.generator.attributes");
        await("images", () -> Desktop.isEnabled("run-from-page"));
        assertTrue(isChosen("periodic"));
        assertEquals("1 of 2 used", text(ATTRIBUTES));
        choose("Edit|Undo");
        await("both are used", () -> text(ATTRIBUTES).equals("2 of 2 used"));
        choose("Edit|Undo");
        await(
                "the kind of before",
                () -> isChosen("whole") && typed(TURN + "max").equals("351"));
        choose("Edit|Redo");
        await("the whole turn", () -> isChosen("periodic"));
    }

    private static boolean isChosen(String kind) throws Exception {
        return onEventThread(() -> Desktop.find(JComboBox.class, box -> (TURN + "kind").equals(box.getName()))
                .filter(box -> kind.equals(box.getSelectedItem()))
                .isPresent());
    }

    /** A folder may come from a file manager. */
    public void testADrop() throws Exception {
        Path folder = photos("dropped");
        Transferable files = new Transferable() {
            @Override
            public DataFlavor[] getTransferDataFlavors() {
                return new DataFlavor[] {DataFlavor.javaFileListFlavor};
            }

            @Override
            public boolean isDataFlavorSupported(DataFlavor flavor) {
                return DataFlavor.javaFileListFlavor.equals(flavor);
            }

            @Override
            public Object getTransferData(DataFlavor flavor) {
                return List.of(folder.toFile());
            }
        };
        onEventThread(() -> {
            int copy = DnDConstants.ACTION_COPY;
            DropTargetDropEvent drop =
                    new DropTargetDropEvent(new DropTarget().getDropTargetContext(), new Point(), copy, copy) {
                        private static final long serialVersionUID = 1L;

                        @Override
                        public Transferable getTransferable() {
                            return files;
                        }
                    };
            ExternalDropHandler handler = Lookup.getDefault().lookup(ExternalDropHandler.class);
            assertTrue(handler.canDrop(drop));
            return handler.handleDrop(drop);
        });
        await("the source", () -> folder.toString().equals(typed("field-data.generator.source")));
    }

    private static Path photos(String name) throws Exception {
        Path folder = Path.of(System.getProperty("user.home")).resolve(name);
        Files.createDirectories(folder);
        StringBuilder table = new StringBuilder("file,radius,turn\n");
        for (int i = 0; i < COUNT; i++) {
            BufferedImage image = new BufferedImage(32, 32, BufferedImage.TYPE_BYTE_GRAY);
            Graphics2D graphics = image.createGraphics();
            graphics.setColor(Color.WHITE);
            graphics.fillOval(16 - i / 3, 16 - i / 3, 2 * (i / 3), 2 * (i / 3));
            graphics.dispose();
            ImageIO.write(image, "png", folder.resolve("disk-" + i + ".png").toFile());
            table.append("disk-")
                    .append(i)
                    .append(".png,")
                    .append(i / 3.0)
                    .append(',')
                    .append(9 * i)
                    .append('\n');
        }
        Files.writeString(folder.resolve("table.csv"), table);
        return folder;
    }
}
