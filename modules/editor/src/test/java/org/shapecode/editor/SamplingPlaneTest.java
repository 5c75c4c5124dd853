package org.shapecode.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Component;
import java.awt.Container;
import java.awt.event.MouseEvent;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Test;
import org.shapecode.toolkit.Seek;

/** What a sampling leaves out of several attributes, in the form. */
class SamplingPlaneTest {
    private static final String QUADRANT = """
            {"data": {"generator": {"plugin": "disk", "radius": 4.5}, "vary": ["x", "y"],
                "ranges": [{"attribute": "x", "from": -25, "to": 25}, {"attribute": "y", "from": -25, "to": 25}],
                "sampling": {"plugin": "box", "sides": [
                    {"attribute": "x", "from": 0, "to": 20}, {"attribute": "y", "from": 0, "to": 20}]}}}
            """;

    /** Pixels of an attribute of 50 px on the plane. */
    private static final double SCALE = 3;

    private Edit edit;
    private FormPage page;

    private void open(String text) throws Exception {
        on(() -> {
            edit = new Edit(Draft.read(text, "a"));
            page = Forms.of(edit);
        });
    }

    private static void on(Runnable work) throws Exception {
        SwingUtilities.invokeAndWait(work);
    }

    private <C extends Component> C find(Class<C> type, String name) {
        return Seek.part(page.component(), type, name);
    }

    private RegionCanvas plane() {
        return find(RegionCanvas.class, "plane-data.sampling");
    }

    private String side(int index) {
        String path = "data.sampling.sides." + index;
        return edit.text(path + ".attribute") + " " + edit.text(path + ".from") + " to " + edit.text(path + ".to");
    }

    /** Drags with the mouse from one place of the plane to another, in the attributes' unit. */
    private void drag(double fromX, double fromY, double toX, double toY) throws Exception {
        mouse(MouseEvent.MOUSE_PRESSED, fromX, fromY);
        mouse(MouseEvent.MOUSE_DRAGGED, (fromX + toX) / 2, (fromY + toY) / 2);
        mouse(MouseEvent.MOUSE_DRAGGED, toX, toY);
        mouse(MouseEvent.MOUSE_RELEASED, toX, toY);
    }

    private void mouse(int id, double x, double y) throws Exception {
        // 44 px to the left of the plane are for numbers, 8 px above it are free.
        int across = (int) Math.round(44 + SCALE * (x + 25));
        int down = (int) Math.round(8 + SCALE * (25 - y));
        on(() -> plane().dispatchEvent(new MouseEvent(plane(), id, 0, 0, across, down, 1, false, MouseEvent.BUTTON1)));
    }

    @Test
    void aCornerASideAndTheBoxAreDraggedAndUndone() throws Exception {
        open(QUADRANT);
        assertTrue(plane().getParent().getParent().isVisible());
        drag(0, 0, -5, 10);
        assertEquals("x -5 to 20", side(0));
        assertEquals("y 10 to 20", side(1));
        on(() -> edit.undoRedo().undo());
        assertEquals("x 0 to 20", side(0));
        assertEquals("y 0 to 20", side(1));
        assertFalse(edit.undoRedo().canUndo(), "one drag is one step");
        drag(20, 10, 15, 5);
        assertEquals("x 0 to 15", side(0));
        assertEquals("y 0 to 20", side(1));
        drag(7, 10, 4, 4);
        assertEquals("x -3 to 12", side(0));
        assertEquals("y -6 to 14", side(1));
        drag(4, 4, 40, 4);
        assertEquals("x 10 to 25", side(0), "it stays within the range");
        drag(-20, -20, 0, 0);
        assertEquals("x 10 to 25", side(0), "outside of the box there is nothing to drag");
        assertEquals(
                "10", find(JTextField.class, "field-data.sampling.sides.0.from").getText());
        assertTrue(edit.isValid(), edit::problem);
    }

    @Test
    void aSideIsAddedAndRemoved() throws Exception {
        open(QUADRANT.replace("[\"x\", \"y\"]", "[\"x\", \"y\", \"scale\"]"));
        JButton add = find(JButton.class, "add-data.sampling.sides");
        on(add::doClick);
        assertEquals("scale 2.125 to 4", side(2));
        assertFalse(add.isEnabled(), "each attribute has one side");
        assertEquals(
                "Held out only with scale 2.125 to 4",
                find(JLabel.class, "plane-only-data.sampling").getText());
        JComboBox<?> up = find(JComboBox.class, "plane-y-data.sampling");
        on(() -> up.setSelectedItem("scale"));
        assertEquals(
                "Held out only with position y 0 to 20 px",
                find(JLabel.class, "plane-only-data.sampling").getText());
        on(() -> up.setSelectedItem("position x"));
        assertEquals(
                "position y", find(JComboBox.class, "plane-x-data.sampling").getSelectedItem());
        on(() -> find(JButton.class, "remove-data.sampling.sides.0").doClick());
        assertEquals("y 0 to 20", side(0));
        assertNull(find(JButton.class, "remove-data.sampling.sides.2"));
        on(() -> edit.undoRedo().undo());
        assertEquals("x 0 to 20", side(0));
    }

    @Test
    void aHoleIsABandAndNothingLeftOutHasNoPlane() throws Exception {
        open("""
                {"data": {"generator": "disk", "vary": ["x", "y"],
                    "sampling": {"plugin": "hole", "attribute": "y", "from": 0, "to": 16}}}
                """);
        // The plane is 64 px wide.
        int edge = 8 + 150 / 2;
        on(() -> {
            plane().dispatchEvent(new MouseEvent(plane(), MouseEvent.MOUSE_PRESSED, 0, 0, 100, edge, 1, false, 1));
            plane().dispatchEvent(new MouseEvent(plane(), MouseEvent.MOUSE_DRAGGED, 0, 0, 100, edge + 75, 1, false, 1));
        });
        assertEquals("-32", edit.text("data.sampling.from"));
        on(() -> edit.put("data.sampling", "uniform", null));
        assertFalse(plane().getParent().getParent().isVisible());
        on(() -> edit.put("data.sampling", "hole", null));
        assertTrue(plane().getParent().getParent().isVisible());
        on(() -> edit.put("data.vary", List.of("x"), null));
        assertFalse(plane().getParent().getParent().isVisible());
    }

    @Test
    void thePlacementVariesAndHasARange() throws Exception {
        open("{\"data\": {\"generator\": {\"plugin\": \"disk\", \"radius\": 4.5}}}");
        JCheckBox radius = find(JCheckBox.class, "varies-data.generator.radius");
        JCheckBox x = find(JCheckBox.class, "varies-data.place.x");
        assertTrue(radius.isSelected() && !radius.isEnabled() && !x.isSelected());
        on(x::doClick);
        assertEquals(List.of("radius", "x"), edit.document().value("data.vary"));
        on(radius::doClick);
        assertEquals(List.of("x"), edit.document().value("data.vary"));
        assertFalse(x.isEnabled(), "one attribute varies");
        assertTrue(find(RangeSlider.class, "range-data.place.x").isVisible());
        assertFalse(find(RangeSlider.class, "range-data.place.y").isVisible());
        on(() -> find(JButton.class, "add-data.ranges").doClick());
        assertEquals("-32", edit.text("data.ranges.0.from"));
        on(() -> find(JTextField.class, "field-data.ranges.0.from").setText("-27.5"));
        on(() -> find(JTextField.class, "field-data.ranges.0.step").setText("1"));
        assertEquals(60, edit.experiment().data().attributes().get(0).count());
        assertTrue(find(RangeSlider.class, "range-data.place.x")
                .getToolTipText()
                .startsWith("Position x from -27.5 to 31.5 px"));
        on(radius::doClick);
        on(x::doClick);
        assertEquals(List.of(), edit.document().value("data.vary"), "those of the shape");
    }

    @Test
    void problemsAreShownAtTheirField() throws Exception {
        open(QUADRANT);
        on(() -> edit.put("data.sampling.sides.1.attribute", "radius", null));
        assertEquals(
                List.of(
                        "Attribute names the attribute \"radius\", but only x, y vary; name one that varies, or add it to"
                                + " data.vary."),
                messages());
        on(() -> edit.put("data.sampling.sides.1.attribute", "x", null));
        assertEquals(List.of("Attribute is x again; name another, or remove it."), messages());
        on(() -> {
            edit.put("data.sampling.sides.1.attribute", "y", null);
            edit.put("data.sampling.sides.1.to", -3, null);
        });
        assertEquals(
                List.of("Box 2 is 0 to -3, but must lie within y from -25 to 25 px, and end above its start."),
                messages());
        on(() -> edit.put("data.ranges.0.step", 80, null));
        assertEquals(
                List.of("Attribute ranges 1 has a step of 80 from -25 to 25, which is a single value; use a smaller"
                        + " step."),
                messages());
    }

    private List<String> messages() {
        List<String> messages = new ArrayList<>();
        addMessages(page.component(), messages);
        return messages;
    }

    private static void addMessages(Container container, List<String> messages) {
        for (Component each : container.getComponents()) {
            if (each instanceof JTextArea area && "message".equals(area.getName()) && area.isVisible()) {
                messages.add(area.getText());
            } else if (each instanceof Container inner) {
                addMessages(inner, messages);
            }
        }
    }

    @Test
    void thePlaneBeginsWhereEditorsDoAndItsNamesAreWhole() throws Exception {
        open(QUADRANT);
        JFrame[] window = new JFrame[1];
        on(() -> {
            window[0] = new JFrame();
            window[0].add(page.component());
            window[0].setSize(1400, 700);
            window[0].setVisible(true);
        });
        // What was shown asks for its place by an event of its own.
        on(() -> window[0].validate());
        on(() -> {
            RegionCanvas plane = plane();
            int x = SwingUtilities.convertPoint(plane, 0, 0, plane.getParent().getParent()).x;
            assertEquals(FormPanel.editorX(), x);
            int name = plane.getFontMetrics(RangeSlider.small()).stringWidth("position y (px)");
            assertTrue(plane.getWidth() >= 44 + 150 + name, plane.getWidth() + " px, name " + name);
            window[0].dispose();
        });
    }
}
