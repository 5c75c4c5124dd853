package org.shapecode.runs;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.swing.BorderFactory;
import javax.swing.JCheckBox;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.JTextArea;
import javax.swing.SwingConstants;
import javax.swing.table.DefaultTableCellRenderer;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.Mnemonics;
import org.openide.util.Lookup;
import org.openide.util.LookupEvent;
import org.openide.util.LookupListener;
import org.openide.util.Utilities;
import org.openide.windows.TopComponent;
import org.openide.windows.WindowManager;
import org.shapecode.core.Html;
import org.shapecode.experiment.api.Run;
import org.shapecode.experiment.study.StudyFolder;
import org.shapecode.toolkit.Background;
import org.shapecode.toolkit.FocusKeepingWindow;
import org.shapecode.toolkit.StyledText;
import org.shapecode.toolkit.TableStyle;
import org.shapecode.views.live.Viewable;

/** Compares the settings and results of the selected runs side by side. Follows the selection. Event dispatch thread. */
@TopComponent.Description(
        preferredID = "CompareWindow",
        iconBase = "org/shapecode/runs/compare.svg",
        persistenceType = TopComponent.PERSISTENCE_ALWAYS)
@TopComponent.Registration(mode = "editor", openAtStartup = false, position = 300)
@TopComponent.OpenActionRegistration(displayName = "Com&pare Runs", preferredID = "CompareWindow")
@ActionID(category = "Window", id = "org.shapecode.runs.CompareWindow")
@ActionReference(path = "Menu/Window", position = 310)
// Externalizable by inheritance.
@SuppressWarnings({"serial", "this-escape"})
public final class CompareWindow extends FocusKeepingWindow implements LookupListener {
    private static final long serialVersionUID = 1L;
    /** Widths of columns, in sizes of the font. */
    private static final int NAME_WIDTH = 16;

    private static final int MAX_NAME_WIDTH = 28;
    private static final int VALUE_WIDTH = 11;
    private static final int MAX_VALUE_WIDTH = 20;

    /** In pixels. */
    private static final int PADDING = 24;
    /** More columns tell nobody anything. */
    private static final int MOST_RUNS = 30;

    /**
     * The runs to compare.
     *
     * @param rows of which there may be fewer than selected
     * @param selected how many runs were, including those of studies
     */
    record Compared(List<RunRow> rows, int selected) {}

    private final transient RememberedFolders remembered = new RememberedFolders("compared-runs");
    private final transient ComparisonModel comparison = new ComparisonModel();
    private final transient ColumnsTable names = new ColumnsTable(comparison, column -> column == 0);
    private final transient ColumnsTable table = new ColumnsTable(comparison, column -> column > 0) {
        private static final long serialVersionUID = 1L;

        /** Where a run is. */
        @Override
        String headerTip(int column) {
            return Html.plain(comparison.place(column));
        }
    };
    private final transient JScrollPane scroll = new JScrollPane();
    private final transient JTextArea text = StyledText.hint("");
    private final transient JCheckBox all = new JCheckBox();
    private final transient Lookup.Result<Viewable> selection =
            Utilities.actionsGlobalContext().lookupResult(Viewable.class);

    private transient int requests;
    private transient int latest;
    private transient int selected;

    /** The width that the user gave to the names, in pixels; 0 if none. */
    private transient int namesWidth;

    /** Called by the platform. */
    public CompareWindow() {
        setName("Compare Runs");
        setDisplayName("Compare Runs");
        setToolTipText("Settings and results of the selected runs, side by side");
        setLayout(new BorderLayout());
        Mnemonics.setLocalizedText(all, "Show &all values");
        all.addActionListener(event -> show(comparison.runs()));
        JPanel bar = new JPanel(new BorderLayout(10, 0));
        bar.add(text, BorderLayout.CENTER);
        bar.add(all, BorderLayout.LINE_END);
        bar.setBorder(BorderFactory.createEmptyBorder(6, 10, 6, 10));
        table.setName("compared-runs");
        names.setDefaultRenderer(Object.class, new Renderer());
        table.setDefaultRenderer(Object.class, new Renderer());
        names.getAccessibleContext().setAccessibleName("Names of settings and results");
        table.getAccessibleContext().setAccessibleName("Compared runs");
        ColumnsTable.join(scroll, names, table);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        names.getTableHeader().addMouseListener(new MouseAdapter() {
            @Override
            public void mouseReleased(MouseEvent event) {
                int width = names.getColumnModel().getColumn(0).getPreferredWidth();
                namesWidth = width == fittingWidth() ? 0 : width;
            }
        });
        add(bar, BorderLayout.NORTH);
        add(scroll, BorderLayout.CENTER);
        addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent event) {
                fitNames();
            }
        });
        show(List.of());
    }

    /** Whether there is something to compare: several runs, or a study. */
    static boolean canCompare(List<RunRow> selected) {
        return selected.size() > 1 || selected.stream().anyMatch(RunRow::study);
    }

    /** Opens the window and brings it to the front. */
    public static void bringUp() {
        TopComponent window = WindowManager.getDefault().findTopComponent("CompareWindow");
        window.open();
        window.requestVisible();
    }

    @Override
    protected void componentOpened() {
        selection.addLookupListener(this);
        if (comparison.runs().isEmpty()) {
            compare(remembered.read());
        }
        compare(selectedFolders());
    }

    @Override
    protected void componentClosed() {
        selection.removeLookupListener(this);
    }

    @Override
    public void resultChanged(LookupEvent event) {
        compare(selectedFolders());
    }

    private List<Path> selectedFolders() {
        Collection<? extends Viewable> subjects = selection.allInstances();
        return subjects.stream().map(Viewable::folder).flatMap(Optional::stream).toList();
    }

    /** Keeps the compared runs if there are not several others, as in the window of a run. */
    void compare(List<Path> folders) {
        int own = ++requests;
        Background.run(() -> read(folders), runs -> {
            // The result of an older request can arrive later.
            if (own > latest && runs.rows().size() > 1) {
                latest = own;
                show(runs);
                remembered.write(folders);
            }
        });
    }

    /** Of a study, all runs that have begun are compared. */
    static Compared read(List<Path> folders) {
        List<Run> runs = folders.stream()
                .flatMap(folder -> StudyFolder.isStudy(folder)
                        ? new StudyFolder(folder).runs().stream()
                        : Run.isRun(folder) ? Stream.of(new Run(folder)) : Stream.of())
                .distinct()
                .toList();
        return new Compared(runs.stream().limit(MOST_RUNS).map(RunRow::read).toList(), runs.size());
    }

    /** Shows runs side by side. */
    void show(Compared runs) {
        selected = runs.selected();
        show(runs.rows());
    }

    void show(List<RunRow> runs) {
        comparison.show(runs.size() < 2 ? List.of() : runs, all.isSelected());
        table.columns().forEach(column -> column.setPreferredWidth(width(column.getModelIndex())));
        fitNames();
        text.setText(runs.size() < 2 ? "Select two or more runs, or a study, to compare them." : caption(runs.size()));
    }

    private String caption(int shown) {
        String of = all.isSelected() ? " of " : " that differ between ";
        String runs = selected > shown ? "the first " + shown + " of " + selected + " runs" : shown + " runs";
        return "Settings (bold) and results (✓ best)" + of + runs
                + comparison.studyName().map(name -> " of the study " + name).orElseGet(this::inStudies)
                + (comparison.runs().stream().allMatch(run -> run.state() == Run.State.DONE)
                        ? ""
                        : ". Only runs that are done have results");
    }

    /** A study is compared by its runs, so that there may be more than are selected. */
    private String inStudies() {
        long count = comparison.runs().stream()
                .filter(run -> run.value(RunRow.STUDY) != null)
                .count();
        return count == 0 ? "" : ", " + count + " of them in studies";
    }

    private void fitNames() {
        int width = namesWidth > 0 ? namesWidth : fittingWidth();
        names.columns().forEach(column -> column.setPreferredWidth(width));
    }

    /** In a narrow window, half of it is left to the values; in a wide one, names take what the values leave. */
    private int fittingWidth() {
        int wanted = within(NAME_WIDTH, nameWidth(), MAX_NAME_WIDTH);
        if (getWidth() == 0) {
            return wanted;
        }
        int values =
                table.getPreferredSize().width + scroll.getVerticalScrollBar().getPreferredSize().width;
        return Math.max(Math.min(wanted, getWidth() / 2), Math.min(nameWidth(), getWidth() - values));
    }

    private int nameWidth() {
        FontMetrics bold = names.getFontMetrics(names.getFont().deriveFont(Font.BOLD));
        return IntStream.range(0, comparison.getRowCount())
                        .map(row -> bold.stringWidth(comparison.getValueAt(row, 0)))
                        .max()
                        .orElse(0)
                + PADDING;
    }

    /** A text with its middle left out if it is too wide: names often differ at their ends only. */
    private static String fitting(String text, FontMetrics metrics, int room) {
        String shown = text;
        for (int kept = text.length() - 1; kept > 1 && metrics.stringWidth(shown) > room; kept--) {
            shown = text.substring(0, (kept + 1) / 2).strip() + "\u2026"
                    + text.substring(text.length() - kept / 2).strip();
        }
        return shown;
    }

    /** Wide enough for the whole name, as the names of runs often differ at the end only, and for penalties with their weights. */
    private int width(int column) {
        FontMetrics metrics = table.getFontMetrics(table.getFont());
        int widest = IntStream.range(0, comparison.getRowCount())
                .mapToObj(row -> comparison.getValueAt(row, column))
                .mapToInt(metrics::stringWidth)
                .max()
                .orElse(0);
        int name = table.getTableHeader()
                .getFontMetrics(table.getTableHeader().getFont())
                .stringWidth(comparison.getColumnName(column));
        return within(VALUE_WIDTH, Math.max(name, widest) + PADDING, MAX_VALUE_WIDTH);
    }

    private int within(int least, int width, int most) {
        int size = table.getFont().getSize();
        return Math.max(least * size, Math.min(width, most * size));
    }

    /** Shows the names of settings in bold, marks the best results, and aligns numbers to the right. */
    private final class Renderer extends DefaultTableCellRenderer {
        private static final long serialVersionUID = 1L;

        Renderer() {
            TableStyle.plain(this);
        }

        @Override
        public Component getTableCellRendererComponent(
                JTable owner, Object value, boolean selected, boolean focused, int row, int shown) {
            int column = owner.convertColumnIndexToModel(shown);
            // With the colours of the table that may have the focus.
            super.getTableCellRendererComponent(table, value, selected, false, row, shown);
            boolean best = comparison.isBest(row, column);
            setToolTipText(comparison
                    .tip(row, column)
                    .map(tip -> Html.plain(best ? tip + ", the best of these runs" : tip))
                    .orElse(null));
            if (best) {
                setText("✓ " + getText());
            }
            setHorizontalAlignment(comparison.isNumber(row, column) ? SwingConstants.TRAILING : SwingConstants.LEADING);
            if (column == 0) {
                setFont(getFont().deriveFont(comparison.value(row).isSetting() ? Font.BOLD : Font.PLAIN));
                int room = owner.getColumnModel().getColumn(shown).getWidth() - PADDING;
                setText(fitting(getText(), getFontMetrics(getFont()), room));
            }
            return this;
        }
    }
}
