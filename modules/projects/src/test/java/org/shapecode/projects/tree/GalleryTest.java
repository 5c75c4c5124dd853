package org.shapecode.projects.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Container;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.Font;
import java.awt.event.ActionEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JScrollPane;
import javax.swing.KeyStroke;
import javax.swing.UIManager;
import org.junit.jupiter.api.Test;
import org.shapecode.experiment.api.Document;

class GalleryTest {
    private static Template template(Template.Group group, String name) {
        return new Template(name, group, name, "A " + name + ".", Optional.of(Document.blank()), Optional.empty());
    }

    private static Container column(Gallery gallery) {
        JScrollPane scroll = (JScrollPane) gallery.component().getComponent(0);
        return (Container) scroll.getViewport().getView();
    }

    private static List<JList<?>> lists(Gallery gallery) {
        return Arrays.stream(column(gallery).getComponents())
                .<JList<?>>mapMulti((part, lists) -> {
                    if (part instanceof JList<?> list) {
                        lists.accept(list);
                    }
                })
                .toList();
    }

    private static Dimension cell() {
        JList<?> list = lists(new Gallery(List.of(template(Template.Group.NEW, "blank"))))
                .get(0);
        return new Dimension(list.getFixedCellWidth(), list.getFixedCellHeight());
    }

    /** Presses a key in the group of the selected template. */
    private static String press(Gallery gallery, String key) {
        JList<?> list = lists(gallery).stream()
                .filter(each -> !each.isSelectionEmpty())
                .findFirst()
                .orElseThrow();
        list.getActionMap()
                .get(list.getInputMap().get(KeyStroke.getKeyStroke(key)))
                .actionPerformed(new ActionEvent(list, ActionEvent.ACTION_PERFORMED, key));
        assertEquals(
                1,
                lists(gallery).stream().filter(each -> !each.isSelectionEmpty()).count());
        return gallery.selected().name();
    }

    @Test
    void keysMoveThroughTheGroupsBelowTheirHeadings() throws Exception {
        EventQueue.invokeAndWait(() -> {
            Gallery gallery = new Gallery(List.of(
                    template(Template.Group.NEW, "blank"),
                    template(Template.Group.SHAPE, "disk"),
                    template(Template.Group.SHAPE, "square"),
                    template(Template.Group.PRESET, "disks")));
            assertEquals(
                    List.of("New", "Shapes", "Presets"),
                    Arrays.stream(column(gallery).getComponents())
                            .filter(JLabel.class::isInstance)
                            .map(part -> ((JLabel) part).getText())
                            .toList());
            assertEquals("blank", gallery.selected().name());
            assertEquals("blank", press(gallery, "LEFT"));
            assertEquals("disk", press(gallery, "DOWN"));
            assertEquals("square", press(gallery, "RIGHT"));
            assertEquals("disks", press(gallery, "RIGHT"));
            assertEquals("disk", press(gallery, "UP"));
            assertEquals("disks", press(gallery, "END"));
            assertEquals("disks", press(gallery, "DOWN"));
            assertEquals("square", press(gallery, "LEFT"));
            assertEquals("blank", press(gallery, "HOME"));
        });
    }

    @Test
    void cellsHaveRoomForNamesInALargeFont() throws Exception {
        EventQueue.invokeAndWait(() -> {
            Dimension usual = cell();
            Font font = UIManager.getFont("List.font");
            UIManager.put("List.font", font.deriveFont(2 * font.getSize2D()));
            Dimension large = cell();
            UIManager.put("List.font", null);
            assertTrue(large.width > 1.5 * usual.width, large + " beside " + usual);
            assertTrue(large.height > usual.height, large + " beside " + usual);
        });
    }
}
