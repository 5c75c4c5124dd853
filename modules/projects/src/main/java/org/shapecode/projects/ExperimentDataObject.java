package org.shapecode.projects;

import java.io.IOException;
import org.netbeans.api.actions.Openable;
import org.openide.filesystems.FileObject;
import org.openide.filesystems.FileUtil;
import org.openide.loaders.DataObject;
import org.openide.loaders.DataObjectExistsException;
import org.openide.loaders.MultiDataObject;
import org.openide.loaders.MultiFileLoader;
import org.shapecode.workbench.experiment.Experiments;

/** The file of an experiment, wherever the platform shows files: opens in the window of an experiment. */
@DataObject.Registration(
        mimeType = ExperimentType.MIME,
        displayName = "Experiment",
        iconBase = "org/shapecode/workbench/experiment/experiment.svg",
        position = 100)
// The platform makes it by this constructor and stores it by its file.
@SuppressWarnings({"serial", "this-escape"})
public final class ExperimentDataObject extends MultiDataObject {
    private static final long serialVersionUID = 1L;

    /** Called by the platform. */
    public ExperimentDataObject(FileObject file, MultiFileLoader loader) throws DataObjectExistsException, IOException {
        super(file, loader);
        getCookieSet().assign(Openable.class, (Openable) this::open);
    }

    private void open() {
        Experiments.open(FileUtil.toFile(getPrimaryFile()).toPath());
    }

    @Override
    protected int associateLookup() {
        return 1;
    }
}
