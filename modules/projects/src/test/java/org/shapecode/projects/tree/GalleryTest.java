package org.shapecode.projects.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Container;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.Font;
import java.awt.event.ActionEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JScrollPane;
import javax.swing.KeyStroke;
import javax.swing.UIManager;
import org.junit.jupiter.api.Test;
import org.openide.util.Lookup;
import org.shapecode.core.plugin.Plugins;
import org.shapecode.data.spi.Generator;
import org.shapecode.data.spi.ImageSource;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.spi.Preset;

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

    /** What is installed, whoever has contributed it. */
    @Test
    void offersOwnImagesEveryShapeAndEveryPreset() throws Exception {
        List<String> expected = new ArrayList<>(List.of("blank", "images"));
        for (Generator shape : Plugins.all(Generator.class)) {
            if (!(shape instanceof ImageSource)) {
                expected.add("shape-" + shape.id());
            }
        }
        Collection<? extends Preset> presets = Lookup.getDefault().lookupAll(Preset.class);
        assertTrue(presets.size() > 1, presets::toString);
        presets.forEach(preset -> expected.add("preset-" + preset.id()));
        List<Template> all = Template.all();
        List<String> offered = new ArrayList<>();
        EventQueue.invokeAndWait(() -> {
            for (JList<?> group : lists(new Gallery(all))) {
                for (int i = 0; i < group.getModel().getSize(); i++) {
                    offered.add(((Template) group.getModel().getElementAt(i)).id());
                }
            }
        });
        assertEquals(
                expected.stream().sorted().toList(), offered.stream().sorted().toList());
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
