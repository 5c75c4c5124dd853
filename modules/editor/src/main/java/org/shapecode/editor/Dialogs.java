package org.shapecode.editor;

import java.nio.file.Path;
import java.util.Optional;

/** What saving asks of a person and of the desktop. Event dispatch thread. */
interface Dialogs {
    /** Asks for the file of an experiment; empty if the person changed their mind. */
    Optional<Path> chooseFile(Path folder, String name);

    /** Whether to give up the changes made here for those made to the file. */
    boolean preferDisk(String name);

    /** Does some work on another thread and waits for it, with a sign of progress if it takes long. */
    void offEventThread(String what, Runnable work);

    /** Tells what went wrong. */
    void tell(RuntimeException problem);
}
