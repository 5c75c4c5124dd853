package org.shapecode.workbench.experiment;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.EventQueue;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import javax.imageio.ImageIO;
import javax.swing.JPanel;
import javax.swing.JTextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shapecode.core.Progress;
import org.shapecode.editor.Edit;
import org.shapecode.editor.FormPage;
import org.shapecode.exchange.OwnImages;
import org.shapecode.experiment.api.Document;
import org.shapecode.toolkit.Seek;

/** Editing the source of own images. */
class OwnImagesFormTest {
    private static final String SOURCE = "data.generator.source";
    private static final String ATTRIBUTES = "data.generator.attributes";

    @TempDir
    Path folder;

    private Edit edit;
    private JTextField field;

    @BeforeEach
    void open() throws Exception {
        Document document = OwnImages.experiment(pictures("first", "size"), Progress.NONE);
        edit = onEventThread(() -> new Edit(document));
        FormPage page = onEventThread(() -> new FormPage(edit, new JPanel(), () -> false));
        field = Seek.part(page.component(), JTextField.class, "field-" + SOURCE);
    }

    private Path pictures(String name, String attribute) throws IOException {
        Path all = Files.createDirectory(folder.resolve(name));
        StringBuilder table = new StringBuilder("file," + attribute + "\n");
        for (int i = 0; i < 6; i++) {
            BufferedImage picture = new BufferedImage(32, 32, BufferedImage.TYPE_BYTE_GRAY);
            picture.setRGB(i, i, 0xFFFFFF);
            File file = all.resolve(i + ".png").toFile();
            ImageIO.write(picture, "png", file);
            table.append(file.getName()).append(',').append(i + 0.5).append('\n');
        }
        Files.writeString(all.resolve("table.csv"), table);
        return all;
    }

    private static <T> T onEventThread(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        EventQueue.invokeLater(task);
        return task.get();
    }

    private List<String> attributes() throws Exception {
        return onEventThread(() -> ((List<?>) edit.document().value(ATTRIBUTES))
                .stream().map(each -> ((Map<?, ?>) each).get("name").toString()).toList());
    }

    /** Whether the experiment could be run after the path was typed, before the event thread does anything else. */
    private boolean runnableAfterTyping(String path) throws Exception {
        return onEventThread(() -> {
            field.setText(path);
            return edit.isValid();
        });
    }

    @Test
    void aSourceIsReadInTheBackgroundAndReplacesTheAttributes() throws Exception {
        assertEquals(List.of("size"), attributes());
        Path second = pictures("second", "tilt");
        assertFalse(runnableAfterTyping(second.toString()));
        await().until(() -> onEventThread(edit::isValid));
        assertEquals(second.toString(), onEventThread(() -> edit.text(SOURCE)));
        assertEquals(List.of("tilt"), attributes());
        onEventThread(() -> {
            edit.undoRedo().undo();
            return null;
        });
        assertEquals(folder.resolve("first").toString(), onEventThread(() -> edit.text(SOURCE)));
        assertEquals(folder.resolve("first").toString(), onEventThread(field::getText));
        assertEquals(List.of("size"), attributes());
    }

    /** A generator that was just chosen is its name only. */
    @Test
    void theFirstSourceIsReadToo() throws Exception {
        onEventThread(() -> {
            edit.set("data.generator", "images");
            return null;
        });
        assertFalse(runnableAfterTyping(folder.resolve("first").toString()));
        await().until(() -> onEventThread(() -> !edit.text(SOURCE).isEmpty()));
        assertEquals(List.of("size"), attributes());
    }

    @Test
    void aSourceIsForgottenOnceAnotherGeneratorIsChosen() throws Exception {
        onEventThread(() -> {
            field.setText(folder.toString());
            edit.set("data.generator", "disk");
            return null;
        });
        await().until(() -> onEventThread(edit::isValid));
        assertEquals("disk", onEventThread(() -> edit.document().value("data.generator")));
    }

    @Test
    void whyASourceCannotBeReadIsTold() throws Exception {
        Path none = folder.resolve("none");
        assertFalse(runnableAfterTyping(none.toString()));
        await().until(() -> onEventThread(() -> edit.text(SOURCE)), none.toString()::equals);
        assertEquals(List.of(), attributes());
        String problem = onEventThread(edit::problem);
        assertTrue(problem.contains(none + ", which does not exist"), problem);
    }
}
