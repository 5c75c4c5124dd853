package org.shapecode.charts;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.event.MouseEvent;
import java.beans.PropertyChangeListener;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;
import javax.swing.JPopupMenu;
import javax.swing.SwingUtilities;
import javax.swing.Timer;
import javax.swing.ToolTipManager;
import javax.swing.UIManager;
import javax.swing.event.ChangeListener;
import org.shapecode.core.figure.AxesPanel;
import org.shapecode.core.figure.Figure;

/**
 * Shows the latest figure, in the colours of the desktop.
 *
 * <p>Drag to zoom in, drag with Shift or the middle button to pan, double-click to reset. Ctrl and the wheel zoom about
 * the pointer. The keys plus, minus, Home and the arrows do the same without a mouse. Drag from beside the axes, or a
 * picture, to another window, such as a folder, for a file. A tool tip shows the value under the pointer. The menu has
 * logarithmic axes, smoothing, copying and saving. The zoom is kept while newer data of the same figure arrive.
 *
 * <p>With a {@link #setSelection selection}, a click selects a test image, a drag with Ctrl several; Escape or a click
 * beside all images selects none. Selected images are marked, on the screen only.
 *
 * <p>Figures are drawn on a thread of their own; the event dispatch thread only copies finished pixels. All methods
 * except {@link #setFigure} and {@link #getFigure} must be called on the event dispatch thread.
 */
public final class FigureView extends JComponent implements Accessible {
    private static final long serialVersionUID = 1L;
    private static final int PERIOD_MILLIS = 50;
    private static final int AT_ONCE = 0;
    private static final Dimension EMPTY = new Dimension(480, 320);

    /** Fonts on a screen are larger than in an article, and so is the figure. */
    private static final double ON_SCREEN = 1.5;

    private static final Set<String> LOOKS = Set.of("lookAndFeel", PictureColors.KEY);

    private transient String source = "";
    private final transient AtomicReference<Figure> newest = new AtomicReference<>();
    private final transient Timer timer;
    private final transient ViewState state = new ViewState();
    private final transient ViewPainter painter;
    private final transient ChangeListener selectionListener = event -> repaint();
    private final transient PropertyChangeListener lookAndFeelListener = event -> {
        if (LOOKS.contains(event.getPropertyName())) {
            SwingUtilities.invokeLater(this::updateUI);
        }
    };

    /** Empty at first; shows newer figures at most 20 times a second. */
    public FigureView() {
        this(PERIOD_MILLIS);
    }

    private FigureView(int period) {
        timer = new Timer(period, event -> adopt());
        timer.setRepeats(false);
        painter = new ViewPainter(this, state, period == AT_ONCE);
        setOpaque(true);
        setTransferHandler(new FigureTransfer());
        // It takes nothing: files that are dropped here belong to the window around it.
        setDropTarget(null);
        setFocusable(true);
        ToolTipManager.sharedInstance().registerComponent(this);
        ViewInput.install(this, state);
        SelectInput.install(this, state);
        updateUI();
    }

    /**
     * Shows a figure soon. May be called on any thread and at any rate: only the newest figure is drawn.
     *
     * @param figure whose arrays must not be changed afterwards
     */
    public void setFigure(Figure figure) {
        newest.set(figure);
        // Does nothing if it is running already: many figures in a period are one repaint.
        timer.start();
    }

    /** Names what the figure is of, such as a run, for the names of files; empty at first. */
    public void setSource(String name) {
        source = name;
    }

    String source() {
        return source;
    }

    boolean hasFigure() {
        return state.figure != null;
    }

    /** What is displayed now; there must be a figure. */
    Drawing drawing() {
        return state.drawing(this);
    }

    /** The newest figure, or null before the first. Any thread. */
    public Figure getFigure() {
        return newest.get();
    }

    /** Marks the images of a selection and lets the user change it; null if images cannot be selected, as at first. */
    public void setSelection(SelectedImages selection) {
        if (selection != state.selection) {
            listen(false);
            state.selection = selection;
            listen(true);
            repaint();
        }
    }

    /** A view that nobody can see must not be kept by the selection. */
    private void listen(boolean begin) {
        if (state.selection != null && isDisplayable()) {
            if (begin) {
                state.selection.addChangeListener(selectionListener);
            } else {
                state.selection.removeChangeListener(selectionListener);
            }
        }
    }

    /** The colour of the curves of a name, such as that of a run; empty if there are none. */
    public Optional<Color> curveColor(String name) {
        Figure figure = newest.get();
        return figure == null
                ? Optional.empty()
                : figure.panels().stream()
                        .filter(AxesPanel.class::isInstance)
                        .flatMap(panel -> new Legend((AxesPanel) panel, state.theme).find(name).stream())
                        .findFirst();
    }

    /** A view that follows a drag: a new figure is visible at once. */
    public static FigureView quick() {
        return new FigureView(AT_ONCE);
    }

    /** A new menu of the actions on the figure; empty before the first figure. */
    public JPopupMenu createMenu() {
        return state.figure == null ? new JPopupMenu() : ViewMenu.create(this, state);
    }

    /** Resets every panel: all of both axes, and every series. */
    public void showAll() {
        state.views.replaceAll(PanelView::whole);
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
        // The look and feel may have changed while this was not visible.
        updateUI();
        UIManager.addPropertyChangeListener(lookAndFeelListener);
        UIManager.getDefaults().addPropertyChangeListener(lookAndFeelListener);
        listen(true);
    }

    @Override
    public void removeNotify() {
        listen(false);
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
        String hint = state.hint(event.getPoint());
        return state.pointAt(event.getPoint())
                .map(pointed -> pointed.html(hint))
                .orElse(null);
    }

    @Override
    public Point getToolTipLocation(MouseEvent event) {
        return new Point(event.getX() + 16, event.getY() + 16);
    }

    @Override
    protected void paintComponent(Graphics g) {
        Graphics2D own = (Graphics2D) g.create();
        if (isPaintingForPrint() && state.figure != null) {
            state.drawing(this).draw(own);
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

    /** Takes over the newest figure. Event dispatch thread. */
    private void adopt() {
        state.adopt(newest.get());
        getAccessibleContext().firePropertyChange(AccessibleContext.ACCESSIBLE_VISIBLE_DATA_PROPERTY, null, null);
        repaint();
    }

    /** Describes the figure in words. */
    private final class AccessibleFigure extends AccessibleJComponent {
        private static final long serialVersionUID = 1L;

        @Override
        public AccessibleRole getAccessibleRole() {
            return AccessibleRole.CANVAS;
        }

        @Override
        public String getAccessibleName() {
            String own = super.getAccessibleName();
            String title = newest.get() == null ? "" : newest.get().title();
            return own != null ? own : title.isBlank() ? "Figure" : title;
        }

        @Override
        public String getAccessibleDescription() {
            return newest.get() == null ? super.getAccessibleDescription() : FigureText.describe(newest.get());
        }
    }
}
