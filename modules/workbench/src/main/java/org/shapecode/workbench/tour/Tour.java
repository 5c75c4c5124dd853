package org.shapecode.workbench.tour;

import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.Graphics;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.event.KeyEvent;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JLayeredPane;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import javax.swing.Timer;
import javax.swing.UIManager;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.openide.windows.TopComponent;
import org.openide.windows.WindowManager;
import org.shapecode.toolkit.StyledText;

/**
 * Shows the steps of the tour on a card in a corner of the main window, and outlines the window that a step tells of. All
 * else stays usable. Event dispatch thread.
 */
@ActionID(category = "Help", id = "org.shapecode.workbench.tour.Tour")
@ActionRegistration(displayName = "&Tour")
@ActionReference(path = "Menu/Help", position = 105)
public final class Tour implements ActionListener {
    private static final int WIDTH = 360;
    private static final int GAP = 24;
    private static final int BETWEEN = 12;
    /** Windows open, move and are resized in their own time; the outline follows them. */
    private static final int FOLLOW_MILLIS = 200;

    private static Tour shown;

    private final JLayeredPane layers;
    private final JPanel card = new JPanel(new BorderLayout(0, 10));
    private final JPanel bottom = new JPanel(new BorderLayout(BETWEEN, 0));
    private final JLabel title = StyledText.headline("", false);
    private final JTextArea text = StyledText.paragraph("");
    private final JLabel position = StyledText.caption("");
    private final JButton back = button("Back", "tour-back", event -> go(-1));
    private final JButton next = button("Next", "tour-next", event -> go(1));
    private final JButton skip = button("Skip Tour", "tour-skip", event -> close());
    private final Outline outline = new Outline();
    private final Timer follow = new Timer(FOLLOW_MILLIS, event -> place());
    private final ComponentAdapter resized = new ComponentAdapter() {
        @Override
        public void componentResized(ComponentEvent event) {
            place();
        }
    };
    private Color edge;
    private int step;

    /** Called by the platform. */
    public Tour() {
        layers = ((JFrame) WindowManager.getDefault().getMainWindow()).getLayeredPane();
        JPanel buttons = new JPanel(new FlowLayout(FlowLayout.TRAILING, 6, 0));
        buttons.setOpaque(false);
        buttons.add(skip);
        buttons.add(back);
        buttons.add(next);
        bottom.setOpaque(false);
        bottom.add(position, BorderLayout.LINE_START);
        bottom.add(buttons, BorderLayout.LINE_END);
        text.setName("tour-text");
        card.setName("tour");
        card.getAccessibleContext().setAccessibleName("Tour");
        card.add(title, BorderLayout.NORTH);
        card.add(text, BorderLayout.CENTER);
        card.add(bottom, BorderLayout.SOUTH);
        card.registerKeyboardAction(
                event -> close(),
                KeyStroke.getKeyStroke(KeyEvent.VK_ESCAPE, 0),
                JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT);
    }

    private static JButton button(String text, String name, ActionListener action) {
        JButton button = new JButton(text);
        button.setName(name);
        button.addActionListener(action);
        return button;
    }

    /** Shows the first step, with the focus on the card. */
    @Override
    public void actionPerformed(ActionEvent event) {
        open();
        next.requestFocusInWindow();
    }

    /** Shows the first step; the focus stays where it is. */
    void open() {
        if (shown != null) {
            shown.close();
        }
        shown = this;
        layers.add(outline, JLayeredPane.PALETTE_LAYER);
        layers.add(card, JLayeredPane.PALETTE_LAYER, 0);
        layers.addComponentListener(resized);
        follow.start();
        // The platform keeps this object for the next time.
        step = 0;
        go(0);
    }

    private void close() {
        shown = null;
        follow.stop();
        layers.removeComponentListener(resized);
        layers.remove(card);
        layers.remove(outline);
        layers.repaint();
        // Else Swing gives the focus of the card to the search field.
        TopComponent active = TopComponent.getRegistry().getActivated();
        if (active != null) {
            active.requestFocusInWindow();
        }
    }

    private void go(int by) {
        step += by;
        if (step == TourStep.ALL.size()) {
            close();
            return;
        }
        TourStep now = TourStep.ALL.get(step);
        boolean last = step == TourStep.ALL.size() - 1;
        title.setText(now.title());
        text.setText(now.text());
        position.setText((step + 1) + " of " + TourStep.ALL.size());
        back.setEnabled(step > 0);
        skip.setVisible(!last);
        next.setText(last ? "Done" : "Next");
        card.getAccessibleContext().setAccessibleDescription(now.title() + ". " + now.text());
        now.enter().run();
        place();
    }

    /** Lays the card out in its corner, and the outline around the target. */
    private void place() {
        Color line = UIManager.getColor("Component.focusColor");
        // Another border paints the card again, so only in another theme.
        if (!line.equals(edge)) {
            edge = line;
            card.setBorder(BorderFactory.createCompoundBorder(
                    BorderFactory.createLineBorder(line, 2), BorderFactory.createEmptyBorder(14, 16, 12, 16)));
        }
        // Wrapped text knows its height only once it has a width.
        int edges = card.getInsets().left + card.getInsets().right;
        int width = Math.max(WIDTH, bottom.getPreferredSize().width + edges);
        text.setSize(width - edges, Short.MAX_VALUE);
        Dimension size = new Dimension(width, card.getPreferredSize().height);
        Rectangle bounds = new Rectangle(
                new Point(layers.getWidth() - size.width - GAP, layers.getHeight() - size.height - 2 * GAP), size);
        card.setBounds(bounds);
        card.validate();
        Optional<TopComponent> target = TourStep.ALL.get(step).target().get().filter(Component::isShowing);
        outline.setVisible(target.isPresent());
        target.ifPresent(window ->
                outline.setBounds(SwingUtilities.convertRectangle(window.getParent(), window.getBounds(), layers)));
    }

    /** A rectangle through which mouse events pass. */
    private static final class Outline extends JComponent {
        private static final long serialVersionUID = 1L;
        private static final int THICKNESS = 3;

        @Override
        public boolean contains(int x, int y) {
            return false;
        }

        @Override
        protected void paintComponent(Graphics graphics) {
            graphics.setColor(UIManager.getColor("Component.focusColor"));
            for (int i = 0; i < THICKNESS; i++) {
                graphics.drawRect(i, i, getWidth() - 1 - 2 * i, getHeight() - 1 - 2 * i);
            }
        }
    }
}
