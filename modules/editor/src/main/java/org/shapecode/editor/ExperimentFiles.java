package org.shapecode.editor;

import java.io.File;
import javax.swing.filechooser.FileFilter;
import org.shapecode.experiment.api.Document;

/** Lets a file chooser show experiments. Event dispatch thread. */
public final class ExperimentFiles extends FileFilter {
    @Override
    public boolean accept(File file) {
        return file.isDirectory() || file.getName().endsWith(Document.SUFFIX);
    }

    @Override
    public String getDescription() {
        return "Experiments (*" + Document.SUFFIX + ")";
    }
}
