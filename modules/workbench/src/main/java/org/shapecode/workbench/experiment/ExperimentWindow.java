package org.shapecode.workbench.experiment;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.openide.util.ImageUtilities;
import org.openide.util.lookup.AbstractLookup;
import org.openide.util.lookup.InstanceContent;
import org.openide.windows.TopComponent;
import org.shapecode.experiment.api.Document;
import org.shapecode.workbench.training.Trainings;

/** The window of an experiment. Closing it ends no training. Event dispatch thread. */
@TopComponent.Description(
        preferredID = "ExperimentWindow",
        iconBase = "org/shapecode/workbench/experiment/experiment.svg",
        persistenceType = TopComponent.PERSISTENCE_NEVER)
// A window is Externalizable, but this one is never stored.
@SuppressWarnings("serial")
public final class ExperimentWindow extends TopComponent {
    private static final long serialVersionUID = 1L;

    private final transient InstanceContent abilities;
    private final transient Bench bench;
    private final transient Startable startable;
    private final transient Stoppable stoppable;

    /** A window of a valid experiment. */
    ExperimentWindow(Document document) {
        this(document, new InstanceContent());
    }

    private ExperimentWindow(Document document, InstanceContent abilities) {
        super(new AbstractLookup(abilities));
        this.abilities = abilities;
        this.bench = new Bench(document, Trainings.getDefault(), this::become);
        this.startable = bench::start;
        this.stoppable = bench::cancel;
        setName(document.experiment().name());
        setDisplayName(getName());
        setToolTipText(document.source());
        setIcon(ImageUtilities.loadImage("org/shapecode/workbench/experiment/experiment.svg"));
        // However much there is to show, windows beside this one keep their width.
        setMinimumSize(new Dimension());
        setLayout(new BorderLayout());
        add(bench.component());
        become(Phase.NEW);
    }

    /** The open window that shows the run in a folder. */
    static Optional<ExperimentWindow> of(Path folder) {
        return TopComponent.getRegistry().getOpened().stream()
                .filter(ExperimentWindow.class::isInstance)
                .map(ExperimentWindow.class::cast)
                .filter(window -> window.bench.folder().filter(folder::equals).isPresent())
                .findFirst();
    }

    Bench bench() {
        return bench;
    }

    @Override
    protected void componentActivated() {
        bench.focus();
    }

    @Override
    protected void componentClosed() {
        bench.close();
    }

    private void become(Phase phase) {
        Class<?> ability = phase.active() ? Stoppable.class : Startable.class;
        if (getLookup().lookup(ability) == null) {
            abilities.set(List.of(phase.active() ? stoppable : startable), null);
            makeBusy(phase.active());
        }
    }
}
