package org.shapecode.workbench.plugins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javax.swing.plaf.basic.BasicHTML;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openide.nodes.Node;
import org.openide.nodes.Node.Property;
import org.openide.nodes.Node.PropertySet;
import org.shapecode.core.plugin.ModuleJar;
import org.shapecode.core.plugin.Plugin;
import org.shapecode.core.plugin.Plugins;
import org.shapecode.data.spi.Shape;
import org.shapecode.experiment.spi.Preset;

class PluginNodeTest {
    @TempDir
    Path folder;

    private static Property<?> property(Node node, String name) {
        return Arrays.stream(node.getPropertySets())
                .map(PropertySet::getProperties)
                .flatMap(Arrays::stream)
                .filter(each -> each.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aShapeShowsItsNameAndParameters() throws ReflectiveOperationException {
        Node node = new PluginNode(Plugins.find(Shape.class, "disk").orElseThrow());
        assertEquals("Disk", node.getDisplayName());
        assertEquals("disk", property(node, "ID").getValue());
        assertEquals("16 px", property(node, "Radius").getValue());
        String description = property(node, "Radius").getShortDescription();
        assertTrue(description.endsWith("From 0 to 0.5 times the image size."), description);
        assertNull(node.getPreferredAction());
    }

    @Test
    void aPresetCanBeOpenedAndRun() {
        Node node = new PluginNode(Plugins.find(Preset.class, "disks").orElseThrow());
        assertNotNull(node.getPreferredAction());
        assertEquals(2, node.getActions(true).length);
    }

    @Test
    void everyInstalledPluginHasANodeWithReadableProperties() throws ReflectiveOperationException {
        for (PluginCategory category : PluginCategory.values()) {
            assertFalse(category.plugins().isEmpty(), category.toString());
            for (Plugin plugin : category.plugins()) {
                assertFalse(new PluginNode(plugin).getPropertySets().length == 0, plugin.id());
                for (PropertySet set : new PluginNode(plugin).getPropertySets()) {
                    for (Property<?> property : set.getProperties()) {
                        assertNotNull(property.getValue(), plugin.id() + "." + property.getName());
                    }
                }
            }
        }
    }

    @Test
    void otherGeneratorsLeaveOutShapes() {
        List<String> generators =
                PluginCategory.GENERATORS.plugins().stream().map(Plugin::id).collect(Collectors.toList());
        assertTrue(!generators.contains("disk"), generators.toString());
        assertTrue(PluginCategory.SHAPES.plugins().stream()
                .anyMatch(plugin -> plugin.id().equals("disk")));
    }

    /** Last in the tree, with a sentence that names the module; its text, a stranger's, is never HTML. */
    @Test
    void aPluginThatCannotBeUsedIsShownWithItsReason() {
        ModuleJar bad = ModuleJar.of(folder, "com.bad", "com.bad", """
                        @org.shapecode.core.plugin.PluginInfo(id = "bad", name = "Bad", description = "D.", position = 1)
                        public record Bad() implements org.shapecode.data.spi.Shape {
                            public Bad { throw new IllegalStateException("<html>no"); }
                            public boolean contains(double x, double y) { return true; }
                        }
                        """);
        ModuleJar.installed(
                () -> {
                    Node[] categories = PluginTree.root().getChildren().getNodes(true);
                    Node faults = categories[categories.length - 1];
                    assertEquals("Cannot Be Used", faults.getDisplayName());
                    List<Node> nodes = List.of(faults.getChildren().getNodes(true));
                    assertEquals(1, nodes.size(), nodes::toString);
                    String sentence = nodes.get(0).getName();
                    assertTrue(sentence.contains("com.bad 1.0") && sentence.contains("no"), sentence);
                    assertFalse(BasicHTML.isHTMLString(nodes.get(0).getShortDescription()), sentence);
                    assertEquals("Problem", property(nodes.get(0), "Problem").getName());
                },
                bad);
    }
}
