package org.shapecode.projects;

import java.io.IOException;
import org.netbeans.api.actions.Openable;
import org.openide.filesystems.FileObject;
import org.openide.filesystems.FileUtil;
import org.openide.filesystems.MIMEResolver;
import org.openide.loaders.DataObject;
import org.openide.loaders.DataObjectExistsException;
import org.openide.loaders.MultiDataObject;
import org.openide.loaders.MultiFileLoader;
import org.openide.util.lookup.ServiceProvider;
import org.shapecode.projects.files.FileNames;
import org.shapecode.workbench.experiment.ExperimentWindows;

/** An experiment file for the platform: it opens in an experiment window. */
@DataObject.Registration(
        mimeType = ExperimentDataObject.MIME,
        displayName = "Experiment",
        iconBase = "org/shapecode/workbench/experiment/experiment.svg",
        position = 100)
// Created by the platform through this constructor, and stored as a reference to its file.
@SuppressWarnings({"serial", "this-escape"})
public final class ExperimentDataObject extends MultiDataObject {
    static final String MIME = "application/x-shapecode+json";

    private static final long serialVersionUID = 1L;

    /** Called by the platform. */
    public ExperimentDataObject(FileObject file, MultiFileLoader loader) throws DataObjectExistsException, IOException {
        super(file, loader);
        getCookieSet().assign(Openable.class, (Openable) this::open);
    }

    private void open() {
        ExperimentWindows.open(FileUtil.toFile(getPrimaryFile()).toPath());
    }

    @Override
    protected int associateLookup() {
        return 1;
    }

    /** Recognises experiment files by name, as other JSON files are not experiments. Thread-safe. */
    @ServiceProvider(service = MIMEResolver.class, position = 100)
    public static final class Resolver extends MIMEResolver {
        /** Called by the platform. */
        public Resolver() {
            super(MIME);
        }

        @Override
        public String findMIMEType(FileObject file) {
            return file.isData() && FileNames.isExperiment(file.getNameExt()) ? MIME : null;
        }
    }
}
