package org.shapecode.workbench.runs;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import javax.swing.Action;
import org.openide.nodes.AbstractNode;
import org.openide.nodes.Children;
import org.openide.nodes.Sheet;
import org.shapecode.workbench.experiment.Experiments;
import org.shapecode.workbench.ui.Background;
import org.shapecode.workbench.ui.Folders;
import org.shapecode.workbench.ui.NamedAction;
import org.shapecode.workbench.ui.TextProperty;

/** A run in the list: opens its figures, goes on with it, shows what was found as properties. */
final class RunNode extends AbstractNode {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofLocalizedDateTime(
                    FormatStyle.SHORT, FormatStyle.SHORT)
            .withZone(ZoneId.systemDefault());

    private transient volatile RunRow row;

    RunNode(RunRow row) {
        super(Children.LEAF);
        setName(row.folder().toString());
        describe(row);
    }

    /** Shows the run as it is now; safe on any thread. */
    void show(RunRow now) {
        if (!now.equals(row)) {
            describe(now);
            setSheet(createSheet());
        }
    }

    private void describe(RunRow now) {
        row = now;
        setDisplayName(row.name() + " – " + row.stateText());
        setShortDescription(Folders.shortened(row.folder()));
        setIconBaseWithExtension(
                "org/shapecode/workbench/runs/" + row.state().name().toLowerCase(Locale.ROOT) + ".svg");
    }

    @Override
    public String getHtmlDisplayName() {
        return escape(row.name()) + " <font color='!Label.disabledForeground'>" + row.stateText() + ", "
                + escape(TIME.format(row.started())) + "</font>";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    @Override
    protected Sheet createSheet() {
        Sheet.Set run = Sheet.createPropertiesSet();
        run.setDisplayName("Run");
        run.put(new TextProperty("experiment", row.name(), "Name of the experiment"));
        run.put(new TextProperty("state", row.stateText(), "How far the run has come"));
        run.put(new TextProperty("started", TIME.format(row.started()), "When the run was begun"));
        run.put(new TextProperty("seed", Long.toString(row.seed()), "Decides every chance"));
        run.put(new TextProperty("steps", Integer.toString(row.steps()), "How many the experiment asks for"));
        run.put(new TextProperty("folder", row.folder().toString(), "Holds all of the run; can be copied anywhere"));
        Sheet sheet = new Sheet();
        sheet.put(run);
        if (!row.numbers().isEmpty()) {
            Sheet.Set numbers = new Sheet.Set();
            numbers.setName("numbers");
            numbers.setDisplayName("Found in the end");
            row.numbers()
                    .forEach((name, value) -> numbers.put(
                            new TextProperty(name, String.format(Locale.ROOT, "%.6g", value), Double.toString(value))));
            sheet.put(numbers);
        }
        return sheet;
    }

    @Override
    public Action getPreferredAction() {
        return getActions(false)[0];
    }

    @Override
    public Action[] getActions(boolean context) {
        return new Action[] {
            new NamedAction("Open", true, () -> Experiments.openRun(row.folder())),
            new NamedAction("Resume", row.isResumable(), () -> Experiments.resume(row.folder())),
            new NamedAction("Open Folder", true, () -> Background.run(() -> Folders.open(row.folder())))
        };
    }
}
