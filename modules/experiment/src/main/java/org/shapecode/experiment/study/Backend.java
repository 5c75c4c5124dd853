package org.shapecode.experiment.study;

import java.nio.file.Path;
import org.shapecode.core.plugin.Plugin;
import org.shapecode.core.plugin.PluginType;

/**
 * Where the runs of a study are trained: on this computer, or on a cluster. All state is in the folder of the study; what a
 * backend must remember it keeps in {@link StudyTraining#place() a folder of its own} there. Its methods block and are called
 * on background threads, never two at once for the same study.
 */
@PluginType("backend")
public interface Backend extends Plugin {
    /**
     * Refuses a study that cannot be trained there now, before anything is written.
     *
     * @throws org.shapecode.core.Problem if so, such as that a program is missing
     */
    default void check(StudyTraining training) {}

    /**
     * Trains the {@linkplain StudyTraining#open open} runs of a study, and returns when each is done or has failed. Tells
     * the training what becomes of each run. What an earlier call began and left is not begun again. Each run folder comes
     * back whole or not at all, with the same bits as from this computer.
     *
     * @throws java.util.concurrent.CancellationException soon after {@link StudyTraining#isCancelled}: what
     *     {@linkplain #outlives outlives} this process continues, anything else is stopped with a checkpoint
     * @throws org.shapecode.core.Problem if runs are lost or cannot be trained; the others have ended
     */
    void train(StudyTraining training);

    /** Whether what was begun continues when this process ends, until {@link #cancel} is called. */
    default boolean outlives() {
        return false;
    }

    /**
     * Ends what is trained of a study without this process, and returns when it has ended, so that the runs can be resumed
     * elsewhere. Does nothing if nothing is.
     *
     * @param study its folder
     * @param place the backend's own folder in it, which may be missing
     * @throws org.shapecode.core.Problem if it cannot be ended, such as that the cluster does not answer
     */
    default void cancel(Path study, Path place) {}

    /** What {@link #train} would submit, for a person to read; empty if it submits nothing. Writes nothing. */
    default String script(StudyTraining training) {
        return "";
    }
}
