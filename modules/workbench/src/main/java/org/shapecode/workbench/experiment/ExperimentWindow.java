package org.shapecode.workbench.experiment;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.io.InvalidObjectException;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.swing.LayoutFocusTraversalPolicy;
import javax.swing.text.DefaultEditorKit;
import org.openide.awt.UndoRedo;
import org.openide.util.ImageUtilities;
import org.openide.util.lookup.AbstractLookup;
import org.openide.util.lookup.InstanceContent;
import org.openide.windows.TopComponent;
import org.shapecode.core.Html;
import org.shapecode.core.Problem;
import org.shapecode.editor.Edit;
import org.shapecode.editor.ExperimentFile;
import org.shapecode.editor.FormPage;
import org.shapecode.editor.JsonPage;
import org.shapecode.editor.Origin;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.ProjectFolder;
import org.shapecode.experiment.api.RunStore;
import org.shapecode.queue.TrainingQueue;
import org.shapecode.toolkit.Background;
import org.shapecode.toolkit.FocusKeepingWindow;
import org.shapecode.toolkit.RunNames;
import org.shapecode.toolkit.StyledText;
import org.shapecode.workbench.perspectives.Perspectives;

/**
 * The window of an experiment, with the pages Training, Settings and JSON. The pages show the same experiment and share one
 * undo history and one lookup. Closing the window stops no run and keeps unsaved edits. The platform opens
 * the window again after a restart. Event dispatch thread.
 */
@TopComponent.Description(
        preferredID = "ExperimentWindow",
        iconBase = "org/shapecode/workbench/experiment/experiment.svg",
        persistenceType = TopComponent.PERSISTENCE_ONLY_OPENED)
// A window is Externalizable, but of this one only what makes it again is stored.
@SuppressWarnings("serial")
public final class ExperimentWindow extends FocusKeepingWindow {
    private static final long serialVersionUID = 1L;
    private static final int MAX_TITLE_LENGTH = 40;

    private static int created;

    private final int number = ++created;

    private final transient InstanceContent content;
    private final transient Edit edit;
    private final transient ExperimentFile file;
    private final transient TrainingPage training;
    private final transient FileChangePoller changes;
    private final transient ExperimentTabs tabs;
    private transient List<Object> offered = List.of();
    private transient boolean busy;
    private transient boolean closed;
    private transient Optional<Path> recorded = Optional.empty();
    private transient Optional<Path> filed;
    private transient Title title = new Title("", Optional.empty(), "");

    /** A window for an experiment that can be edited. */
    ExperimentWindow(Edit edit, ExperimentFile file) {
        this(edit, file, new InstanceContent());
    }

    private ExperimentWindow(Edit edit, ExperimentFile file, InstanceContent content) {
        super(new AbstractLookup(content));
        this.content = content;
        this.edit = edit;
        this.file = file;
        this.filed = file.path();
        this.training = new TrainingPage(edit, TrainingQueue.getDefault(), this::store);
        this.changes = new FileChangePoller(file);
        tabs = new ExperimentTabs(
                training.component(),
                () -> new FormPage(
                                edit,
                                RunOnChooser.section(training.runOn()),
                                TrainingQueue.getDefault()::isTrainingHere)
                        .component(),
                () -> new JsonPage(edit).component(),
                training);
        setIcon(ImageUtilities.loadImage("org/shapecode/workbench/experiment/experiment.svg"));
        // However large its content is, the windows beside this one keep their width.
        setMinimumSize(new Dimension());
        setLayout(new BorderLayout());
        add(tabs.component());
        tabs.component().addMouseListener(new MouseAdapter() {
            @Override
            public void mouseReleased(MouseEvent event) {
                // Swing leaves the focus in another window, or in the search field.
                requestFocusInWindow();
            }
        });
        getActionMap().put(DefaultEditorKit.cutAction, new DefaultEditorKit.CutAction());
        getActionMap().put(DefaultEditorKit.copyAction, new DefaultEditorKit.CopyAction());
        getActionMap().put(DefaultEditorKit.pasteAction, new DefaultEditorKit.PasteAction());
        file.addChangeListener(event -> refresh());
        training.addChangeListener(event -> {
            updateBusy();
            refresh();
        });
        if (edit.draft().error().isPresent()) {
            tabs.showJson();
        }
        refresh();
    }

    /** All open experiment windows. */
    static Stream<ExperimentWindow> all() {
        return TopComponent.getRegistry().getOpened().stream()
                .filter(ExperimentWindow.class::isInstance)
                .map(ExperimentWindow.class::cast);
    }

    /** The open window that shows the run in a folder. */
    static Optional<ExperimentWindow> of(Path folder) {
        return all().filter(window ->
                        window.training.folder().filter(folder::equals).isPresent())
                .findFirst();
    }

    /** The open window that edits a file. */
    static Optional<ExperimentWindow> editing(Path file) {
        return all().filter(window -> window.file.path().filter(file::equals).isPresent())
                .findFirst();
    }

    /** Trains the experiment as a new run on the page that shows it. */
    void run() {
        tabs.showTraining();
        training.run();
    }

    /** Resumes the run on the page that shows it. */
    void resume() {
        tabs.showTraining();
        training.resume();
    }

    /** Turns to the page with all parameters and the preview, with the focus in its first field. */
    void showSettings() {
        tabs.showSettings();
        // The focus was on the page that is hidden now.
        requestFocusInWindow();
    }

    TrainingPage training() {
        return training;
    }

    ExperimentFile file() {
        return file;
    }

    /**
     * What is stored of an open window; becomes a window again when it is read.
     *
     * @param path the file of the experiment; null for none
     * @param run the folder of the run or study that is shown; null for none
     * @param argument where an experiment without a file came from; null if it has one
     * @param text its content there; null if it has a file
     * @param kept the autosave file of its edits; null if it has a file or no edits
     */
    private record Stored(String path, String run, String argument, String text, String kept) implements Serializable {
        private static final long serialVersionUID = 1L;

        private Object readResolve() throws InvalidObjectException {
            Optional<Path> shown = Optional.ofNullable(run).map(Path::of);
            try {
                return argument == null
                        ? ExperimentWindows.restored(Path.of(path), shown)
                        : ExperimentWindows.restored(
                                new Origin(Optional.empty(), argument, text),
                                shown,
                                Optional.ofNullable(kept).map(Path::of));
            } catch (Problem e) {
                throw new InvalidObjectException(e.getMessage());
            }
        }
    }

    @Override
    protected Object writeReplace() {
        String run = training.folder().map(Path::toString).orElse(null);
        if (file.path().isPresent()) {
            return new Stored(file.path().get().toString(), run, null, null, null);
        }
        Origin origin = file.origin();
        return new Stored(
                null,
                run,
                origin.argument(),
                origin.text(),
                file.kept().map(Path::toString).orElse(null));
    }

    /** The file of the experiment or else the folder of the run. */
    private Optional<Path> place() {
        return file.path().or(training::folder);
    }

    @Override
    public UndoRedo getUndoRedo() {
        return edit.undoRedo();
    }

    /** On the Training page neither a button nor a text field, so that a key press does nothing unexpected; else the first field. */
    @Override
    protected Component initialFocus() {
        return training.focusTarget().isShowing()
                ? training.focusTarget()
                : new LayoutFocusTraversalPolicy().getFirstComponent(tabs.page());
    }

    @Override
    protected void componentActivated() {
        FrontExperiment.activated(this);
        requestFocusInWindow();
    }

    @Override
    protected void componentShowing() {
        FrontExperiment.shown(this);
        changes.start();
        training.runOn().recall();
    }

    @Override
    protected void componentHidden() {
        FrontExperiment.hidden(this);
        changes.stop();
    }

    @Override
    protected void componentClosed() {
        // What was closed in one perspective is closed again in others; its edits may be in another window by then.
        if (!Perspectives.isSwitching() && !closed) {
            closed = true;
            training.close();
            file.close().ifPresent(KeptEdits::tell);
            showTitles(all().filter(window -> window != this));
        }
    }

    /** Runs of an experiment in a project go to that project; reads files. */
    private RunStore store() {
        RunStore home = TrainingQueue.getDefault().store();
        return file.path().map(path -> ProjectFolder.storeOf(path, home)).orElse(home);
    }

    /** Shows the newest run of the experiment, unless one is shown; looks for it in the background. */
    void showNewestRun(Origin origin) {
        String name = file.name();
        restoreRun(() -> NewestRun.of(name, store(), origin.argument()));
    }

    /** Shows a run that is read in the background, unless one is shown then. */
    void restoreRun(Callable<Optional<StoredRun>> reader) {
        Background.run(reader, run -> {
            if (!closed && training.folder().isEmpty() && !training.isActive()) {
                run.ifPresent(training::restore);
            }
        });
    }

    /** In the window of a run the name of that run, else that of the experiment, whatever its runs are renamed to. */
    private String name() {
        return training.runName().filter(name -> isOfRun()).orElseGet(file::name);
    }

    /** Follows its file to another place. */
    void moved(Path to) {
        filed = Optional.of(to);
        file.moved(to);
    }

    private boolean isOfRun() {
        return file.path().isEmpty() && file.origin().argument().endsWith(Document.SUFFIX);
    }

    /**
     * Titles all windows, as equal names need something that tells them apart. A window keeps its title while it has the same
     * name and run, so that it is recognised while others come and go.
     */
    private static void showTitles(Stream<ExperimentWindow> all) {
        List<ExperimentWindow> windows = all.distinct()
                .sorted(Comparator.comparing(window -> window.number))
                .toList();
        List<String> names = windows.stream()
                .map(window -> StyledText.shortened(window.name(), MAX_TITLE_LENGTH))
                .toList();
        List<String> distinct = RunNames.distinct(
                names, windows.stream().map(window -> window.training.folder()).toList());
        Set<String> taken = new HashSet<>();
        for (ExperimentWindow window : windows) {
            if (window.title.isOf(window)) {
                taken.add(window.title.shown);
            }
        }
        for (int i = 0; i < windows.size(); i++) {
            ExperimentWindow window = windows.get(i);
            String shown = window.title.shown;
            if (!window.title.isOf(window)) {
                shown = taken.contains(names.get(i)) ? distinct.get(i) : names.get(i);
                for (int number = 2; !taken.add(shown); number++) {
                    shown = distinct.get(i) + " (" + number + ")";
                }
                window.title = new Title(window.name(), window.training.folder(), shown);
            }
            window.setDisplayName(Html.plain(window.file.isModified() ? shown + " *" : shown));
        }
    }

    /** What a window was titled for, and how. */
    private record Title(String name, Optional<Path> run, String shown) {
        boolean isOf(ExperimentWindow window) {
            return name.equals(window.name()) && run.equals(window.training.folder());
        }
    }

    private void updateBusy() {
        if (training.isActive() != busy) {
            busy = training.isActive();
            makeBusy(busy);
        }
    }

    private void refresh() {
        setName(name());
        showTitles(Stream.concat(all(), Stream.of(this)));
        String whole = isOfRun() ? training.subject().name() : name();
        setToolTipText(Html.plain(
                whole + place().map(path -> " – " + StyledText.shortened(path)).orElse(" (not saved yet)")));
        List<Object> next = new ArrayList<>(List.of(training.subject(), file, getActionMap()));
        file.savable().ifPresent(next::add);
        Optional<Path> place = place();
        if (!place.equals(recorded)) {
            recorded = place;
            place.ifPresent(RecentFiles::add);
        }
        if (!file.path().equals(filed)) {
            filed = file.path();
            filed.ifPresent(ExperimentWindows::saved);
        }
        if (!next.equals(offered)) {
            offered = next;
            content.set(next, null);
        }
    }
}
