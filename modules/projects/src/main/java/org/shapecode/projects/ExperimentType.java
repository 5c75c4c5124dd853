package org.shapecode.projects;

import org.openide.filesystems.FileObject;
import org.openide.filesystems.MIMEResolver;
import org.openide.util.lookup.ServiceProvider;
import org.shapecode.projects.files.FileNames;

/** Knows the files of experiments by their names, as JSON has many uses. Safe on any thread. */
@ServiceProvider(service = MIMEResolver.class, position = 100)
public final class ExperimentType extends MIMEResolver {
    static final String MIME = "application/x-shapecode+json";

    /** Called by the platform. */
    public ExperimentType() {
        super(MIME);
    }

    @Override
    public String findMIMEType(FileObject file) {
        return file.isData() && FileNames.isExperiment(file.getNameExt()) ? MIME : null;
    }
}
