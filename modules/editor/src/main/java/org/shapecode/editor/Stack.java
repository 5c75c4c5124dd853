package org.shapecode.editor;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.LayoutManager2;
import java.util.HashMap;
import java.util.Map;
import javax.swing.JComponent;
import javax.swing.JPanel;

/** Components one below the other, each as wide as all and as high as it likes to be. Event dispatch thread. */
final class Stack extends JPanel {
    private static final long serialVersionUID = 1L;

    /** An empty stack. */
    Stack() {
        super(new Rows());
        setOpaque(false);
    }

    /** Adds a component at the bottom, with some room above and before it. */
    void put(JComponent component, int above, int indent) {
        add(component, new Room(above, indent));
    }

    private record Room(int above, int indent) {}

    private static final class Rows implements LayoutManager2 {
        private static final Room NONE = new Room(0, 0);

        private final Map<Component, Room> rooms = new HashMap<>();

        @Override
        public void layoutContainer(Container parent) {
            int y = 0;
            for (Component child : parent.getComponents()) {
                Room room = rooms.getOrDefault(child, NONE);
                if (child.isVisible()) {
                    int width = Math.max(0, parent.getWidth() - room.indent());
                    int height = child.getPreferredSize().height;
                    child.setBounds(room.indent(), y + room.above(), width, height);
                    y += room.above() + height;
                }
            }
        }

        @Override
        public Dimension preferredLayoutSize(Container parent) {
            Dimension size = new Dimension();
            for (Component child : parent.getComponents()) {
                Room room = rooms.getOrDefault(child, NONE);
                if (child.isVisible()) {
                    Dimension own = child.getPreferredSize();
                    size.width = Math.max(size.width, room.indent() + own.width);
                    size.height += room.above() + own.height;
                }
            }
            return size;
        }

        @Override
        public Dimension minimumLayoutSize(Container parent) {
            return new Dimension(0, preferredLayoutSize(parent).height);
        }

        @Override
        public Dimension maximumLayoutSize(Container parent) {
            return new Dimension(Integer.MAX_VALUE, preferredLayoutSize(parent).height);
        }

        @Override
        public void addLayoutComponent(Component component, Object room) {
            rooms.put(component, room instanceof Room given ? given : NONE);
        }

        @Override
        public void addLayoutComponent(String name, Component component) {
            rooms.put(component, NONE);
        }

        @Override
        public void removeLayoutComponent(Component component) {
            rooms.remove(component);
        }

        @Override
        public float getLayoutAlignmentX(Container parent) {
            return 0;
        }

        @Override
        public float getLayoutAlignmentY(Container parent) {
            return 0;
        }

        @Override
        public void invalidateLayout(Container parent) {
            // Nothing is remembered.
        }
    }
}
