package org.shapecode.workbench.experiment;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.swing.text.DefaultEditorKit;
import org.openide.awt.UndoRedo;
import org.openide.util.ImageUtilities;
import org.openide.util.lookup.AbstractLookup;
import org.openide.util.lookup.InstanceContent;
import org.openide.windows.TopComponent;
import org.shapecode.editor.Edit;
import org.shapecode.editor.ExperimentFile;
import org.shapecode.editor.FormPage;
import org.shapecode.editor.JsonPage;
import org.shapecode.experiment.api.ProjectFolder;
import org.shapecode.experiment.api.RunStore;
import org.shapecode.queue.Trainings;
import org.shapecode.toolkit.DeskWindow;
import org.shapecode.toolkit.Texts;
import org.shapecode.workbench.perspectives.Perspectives;

/**
 * The window of an experiment: its training, its settings and its text, which are one thing in three pages, with one undo
 * and one lookup. Closing it ends no training. Event dispatch thread.
 */
@TopComponent.Description(
        preferredID = "ExperimentWindow",
        iconBase = "org/shapecode/workbench/experiment/experiment.svg",
        persistenceType = TopComponent.PERSISTENCE_NEVER)
// A window is Externalizable, but this one is never stored.
@SuppressWarnings("serial")
public final class ExperimentWindow extends DeskWindow {
    private static final long serialVersionUID = 1L;
    private static final int TITLE = 40;

    private final transient InstanceContent abilities;
    private final transient Edit edit;
    private final transient ExperimentFile file;
    private final transient TrainingPage bench;
    private final transient ExperimentTabs pages;
    private final transient FileChangePoller disk;
    private final transient Startable startable;
    private final transient Stoppable stoppable;
    private final transient Pausable pausable;
    private final transient Resumable resumable;
    private transient List<Object> offered = List.of();
    private transient RunStatus phase = RunStatus.NEW;

    /** A window of an experiment that is being edited. */
    ExperimentWindow(Edit edit, ExperimentFile file) {
        this(edit, file, new InstanceContent());
    }

    private ExperimentWindow(Edit edit, ExperimentFile file, InstanceContent abilities) {
        super(new AbstractLookup(abilities));
        this.abilities = abilities;
        this.edit = edit;
        this.file = file;
        this.bench = new TrainingPage(edit, Trainings.getDefault(), this::store, this::become);
        this.startable = bench::start;
        this.stoppable = bench::cancel;
        this.pausable = bench::pauseOrContinue;
        this.resumable = bench::resume;
        this.disk = new FileChangePoller(file);
        this.pages = new ExperimentTabs(
                bench.component(), () -> new FormPage(edit).component(), () -> new JsonPage(edit).component());
        setIcon(ImageUtilities.loadImage("org/shapecode/workbench/experiment/experiment.svg"));
        // However much there is to show, windows beside this one keep their width.
        setMinimumSize(new Dimension());
        setLayout(new BorderLayout());
        add(pages.component());
        getActionMap().put(DefaultEditorKit.cutAction, new DefaultEditorKit.CutAction());
        getActionMap().put(DefaultEditorKit.copyAction, new DefaultEditorKit.CopyAction());
        getActionMap().put(DefaultEditorKit.pasteAction, new DefaultEditorKit.PasteAction());
        file.addChangeListener(event -> refresh());
        if (edit.draft().fault().isPresent()) {
            pages.showText();
        }
        refresh();
    }

    /** All that are open. */
    static Stream<ExperimentWindow> all() {
        return TopComponent.getRegistry().getOpened().stream()
                .filter(ExperimentWindow.class::isInstance)
                .map(ExperimentWindow.class::cast);
    }

    /** The open window that shows the run in a folder. */
    static Optional<ExperimentWindow> of(Path folder) {
        return all().filter(
                        window -> window.bench.folder().filter(folder::equals).isPresent())
                .findFirst();
    }

    /** The open window that edits a file. */
    static Optional<ExperimentWindow> editing(Path file) {
        return all().filter(window -> window.file.path().filter(file::equals).isPresent())
                .findFirst();
    }

    TrainingPage bench() {
        return bench;
    }

    ExperimentFile file() {
        return file;
    }

    @Override
    public UndoRedo getUndoRedo() {
        return edit.undoRedo();
    }

    @Override
    public boolean canClose() {
        return Perspectives.isSwitching() || !file.isModified() || Closing.ask(file);
    }

    /** No button and no field while it is new, so that a key does nothing unexpected. */
    @Override
    protected Component first() {
        return bench.quiet().isShowing() ? bench.quiet() : super.first();
    }

    @Override
    protected void componentActivated() {
        requestFocusInWindow();
    }

    @Override
    protected void componentShowing() {
        disk.start();
    }

    @Override
    protected void componentHidden() {
        disk.stop();
    }

    @Override
    protected void componentClosed() {
        if (!Perspectives.isSwitching()) {
            bench.close();
            file.close();
        }
    }

    /** Runs of a file go to its project. */
    private RunStore store() {
        RunStore usual = Trainings.getDefault().store();
        return file.path().map(path -> ProjectFolder.storeOf(path, usual)).orElse(usual);
    }

    private void become(RunStatus next) {
        if (next.active() != phase.active()) {
            makeBusy(next.active());
        }
        phase = next;
        refresh();
    }

    private void refresh() {
        String name = file.name();
        setName(name);
        String title = Texts.shortened(name, TITLE);
        setDisplayName(file.isModified() ? title + " *" : title);
        setToolTipText(file.path().map(Path::toString).orElse(name + " – not saved in a file yet"));
        List<Object> now = new ArrayList<>(List.of(bench.subject(), file, getActionMap()));
        if (phase.active()) {
            now.add(stoppable);
            now.add(pausable);
        } else if (edit.isValid()) {
            now.add(startable);
        }
        if (phase.resumable()) {
            now.add(resumable);
        }
        file.savable().ifPresent(now::add);
        if (!now.equals(offered)) {
            offered = now;
            abilities.set(now, null);
        }
    }
}
