package org.shapecode.workbench.experiment;

import java.awt.Toolkit;
import java.awt.datatransfer.Clipboard;
import java.awt.datatransfer.StringSelection;
import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.openide.awt.StatusDisplayer;
import org.openide.util.Lookup;
import org.shapecode.editor.ExperimentFile;

/** Copies the command that trains the experiment of the active window, unsaved edits included. Event dispatch thread. */
@ActionID(category = "Experiment", id = "org.shapecode.workbench.experiment.CopyCommandLineAction")
@ActionRegistration(displayName = "Copy as Command &Line")
@ActionReference(path = "Menu/Experiment", position = 900, separatorBefore = 800)
public final class CopyCommandLineAction implements ActionListener {
    private final ExperimentFile file;

    /** Called by the platform for the selected experiment. */
    public CopyCommandLineAction(ExperimentFile file) {
        this.file = file;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        String command = file.commandLine();
        Clipboard platform = Lookup.getDefault().lookup(Clipboard.class);
        Clipboard clipboard = platform == null ? Toolkit.getDefaultToolkit().getSystemClipboard() : platform;
        clipboard.setContents(new StringSelection(command), null);
        StatusDisplayer.getDefault().setStatusText("Copied: " + command);
    }
}
