/**
 * How to add presets and backends. A preset is a complete experiment that is installed as a plugin:
 *
 * <ol>
 *   <li>Write a public record without components that implements {@link org.shapecode.experiment.spi.Preset}.
 *   <li>Put its experiment beside it, in the same package, as {@code <id>.shapecode.json}.
 *   <li>Annotate the record with {@link org.shapecode.core.plugin.PluginInfo}.
 * </ol>
 *
 * How to add a backend, which trains the runs of studies on a cluster:
 *
 * <ol>
 *   <li>Write a public record that implements {@link org.shapecode.experiment.spi.Backend}; its components are the settings of
 *       the cluster, such as its address or a time limit. Annotate it with {@link org.shapecode.core.plugin.PluginInfo}.
 *   <li>In {@code check}, refuse what cannot work: a program that is missing, an address that does not answer.
 *   <li>In {@code train}, call {@link org.shapecode.experiment.study.StudyTraining#prepare} for each open run, which writes its
 *       folder, and have the cluster execute {@code shapecode-cli train FOLDER}; the command resumes a run that was begun. If
 *       cluster and study share no disk, ship the folder there, and bring it back: write it beside the run's folder, and put it
 *       in place with one move once it is complete.
 *   <li>Watch until all have ended, telling {@code queued}, {@code advanced} and {@code ended}; when
 *       {@link org.shapecode.experiment.study.StudyTraining#isCancelled} turns true, throw its {@code cancellation}. If the runs
 *       go on without this process, let {@code outlives} return true, keep their job ids in
 *       {@link org.shapecode.experiment.study.StudyTraining#place}, and begin {@code train} by looking for them; {@code cancel}
 *       ends them.
 *   <li>Extend {@code BackendContract}: it trains a study of a few short runs, cancels it, continues it on this computer, and
 *       compares every file with those of a local training.
 * </ol>
 *
 * {@link org.shapecode.experiment.study.LocalBackend} is the shortest example; {@code org.shapecode.backends.Slurm} is one that
 * outlives the program.
 *
 * <p>For analyses see {@link org.shapecode.experiment.analysis}.
 */
package org.shapecode.experiment.spi;
