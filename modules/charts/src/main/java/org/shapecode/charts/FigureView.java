package org.shapecode.charts;

import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.event.MouseEvent;
import java.beans.PropertyChangeListener;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;
import javax.swing.JPopupMenu;
import javax.swing.SwingUtilities;
import javax.swing.ToolTipManager;
import javax.swing.UIManager;
import org.shapecode.core.figure.Figure;

/**
 * Shows a figure, the newest that it was given, in the colours of the desktop.
 *
 * <p>Drag to zoom in, drag with Shift or the middle button to pan, double-click to see all; Ctrl with the wheel zooms
 * about the pointer, and the keys plus, minus, Home and the arrows do the same without a mouse. The menu has
 * logarithmic axes, saving and copying. What a person zoomed to stays while new numbers of the same figure come in.
 *
 * <p>Figures are drawn on a thread of their own; the event dispatch thread only copies finished pixels. All methods but
 * {@link #setFigure} are for the event dispatch thread.
 */
public final class FigureView extends JComponent {
    private static final long serialVersionUID = 1L;
    private static final int PERIOD_MILLIS = 50;
    private static final int QUICK_MILLIS = 10;
    private static final Dimension EMPTY = new Dimension(480, 320);

    /** Letters on a screen are larger than on paper, and so is the figure. */
    private static final double ON_SCREEN = 1.5;

    private static final Set<String> LOOKS = Set.of("lookAndFeel", PictureColors.KEY);

    private final transient AtomicReference<Figure> newest = new AtomicReference<>();
    private final transient Ticker ticker;
    private final transient ViewState state = new ViewState();
    private final transient ViewPainter painter;
    private final transient PropertyChangeListener lookAndFeelListener = event -> {
        if (LOOKS.contains(event.getPropertyName())) {
            SwingUtilities.invokeLater(this::updateUI);
        }
    };

    /** Shows nothing yet; new numbers not more often than a person can follow. */
    public FigureView() {
        this(PERIOD_MILLIS);
    }

    private FigureView(int period) {
        ticker = new Ticker(period, this::adopt);
        painter = new ViewPainter(this, state, period == QUICK_MILLIS);
        setOpaque(true);
        setFocusable(true);
        ToolTipManager.sharedInstance().registerComponent(this);
        ViewMouse mouse = new ViewMouse(this, state);
        addMouseListener(mouse);
        addMouseMotionListener(mouse);
        addMouseWheelListener(mouse);
        addFocusListener(mouse);
        ViewKeys.install(this, state);
        updateUI();
    }

    /**
     * Shows a figure from now on, soon. May be called from any thread and as often as figures come: only the newest is
     * drawn, and not more often than a person can follow.
     *
     * @param figure must not be changed afterwards
     */
    public void setFigure(Figure figure) {
        newest.set(figure);
        ticker.ask();
    }

    /** The newest figure, or null before the first. May be called from any thread. */
    public Figure getFigure() {
        return newest.get();
    }

    /** A view that follows a hand that drags: what it is given is seen at once. */
    public static FigureView quick() {
        return new FigureView(QUICK_MILLIS);
    }

    /** A new menu of all that can be done with the figure; empty before the first. */
    public JPopupMenu createMenu() {
        return state.figure == null ? new JPopupMenu() : ViewMenu.create(this, state);
    }

    /** Shows all of every panel: the whole axes, and every series. */
    public void showAll() {
        state.showAll();
        repaint();
    }

    @Override
    public void updateUI() {
        if (state != null) {
            state.theme = ChartTheme.ofDesktop();
            repaint();
        }
    }

    @Override
    public void addNotify() {
        super.addNotify();
        // The look and feel may have changed while this was not shown.
        updateUI();
        UIManager.addPropertyChangeListener(lookAndFeelListener);
        UIManager.getDefaults().addPropertyChangeListener(lookAndFeelListener);
    }

    @Override
    public void removeNotify() {
        UIManager.removePropertyChangeListener(lookAndFeelListener);
        UIManager.getDefaults().removePropertyChangeListener(lookAndFeelListener);
        super.removeNotify();
    }

    @Override
    public Dimension getPreferredSize() {
        Figure figure = newest.get();
        if (isPreferredSizeSet() || figure == null) {
            return isPreferredSizeSet() ? super.getPreferredSize() : EMPTY;
        }
        FigureSize size = FigureSize.natural(figure);
        return new Dimension((int) (ON_SCREEN * size.width()), (int) (ON_SCREEN * size.height()));
    }

    @Override
    public String getToolTipText(MouseEvent event) {
        return state.pointAt(event.getPoint()).map(Pointed::html).orElse(null);
    }

    @Override
    public Point getToolTipLocation(MouseEvent event) {
        return new Point(event.getX() + 16, event.getY() + 16);
    }

    @Override
    protected void paintComponent(Graphics g) {
        Graphics2D own = (Graphics2D) g.create();
        if (isPaintingForPrint() && state.figure != null) {
            painter.drawing().draw(own);
        } else {
            painter.paint(own);
        }
        own.dispose();
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext = new AccessibleFigure();
        }
        return accessibleContext;
    }

    /** Takes over the newest figure; on the event dispatch thread. */
    private void adopt() {
        state.adopt(newest.get());
        getAccessibleContext().firePropertyChange(AccessibleContext.ACCESSIBLE_VISIBLE_DATA_PROPERTY, null, null);
        repaint();
    }

    /** Tells the figure in words. */
    private final class AccessibleFigure extends AccessibleJComponent {
        private static final long serialVersionUID = 1L;

        @Override
        public AccessibleRole getAccessibleRole() {
            return AccessibleRole.CANVAS;
        }

        @Override
        public String getAccessibleName() {
            String own = super.getAccessibleName();
            return own != null || newest.get() == null ? own : newest.get().title();
        }

        @Override
        public String getAccessibleDescription() {
            return newest.get() == null ? super.getAccessibleDescription() : FigureText.describe(newest.get());
        }
    }
}
