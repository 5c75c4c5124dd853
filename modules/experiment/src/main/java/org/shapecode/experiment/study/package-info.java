/**
 * Studies: an experiment that is repeated over seeds and over values of its fields. The runs lie side by side in one
 * folder, with their figures and tables; claims are tested on them.
 *
 * <p>A study is a field of the experiment's file: {@code "study": { "seeds": [1, 2, 3], "vary": { "regularisers.0.lambda":
 * [0.01, 0.1, 1] } }}. With several varied fields, all combinations are trained. {@code "sample": { "method":
 * "sobol", "count": 64, "fields": { "regularisers.0.lambda": { "from": 1e-4, "to": 1, "scale": "log" } } }} draws settings from
 * ranges instead, and trains each of them with all combinations.
 *
 * <p>How to add a backend, which trains the runs of studies on a cluster:
 *
 * <ol>
 *   <li>Write a public record that implements {@link org.shapecode.experiment.study.Backend}; its components are the settings of
 *       the cluster, such as its address or a time limit. Annotate it with {@link org.shapecode.core.plugin.PluginInfo}.
 *   <li>In {@code check}, refuse what cannot work: a program that is missing, an address that does not answer.
 *   <li>In {@code train}, call {@link org.shapecode.experiment.study.StudyTraining#prepare} for each open run, which writes its
 *       folder, and have the cluster execute {@code shapecode-cli train FOLDER}; the command resumes a run that was begun. If
 *       cluster and study share no disk, ship the folder there, and bring it back: write it beside the run's folder, and put it
 *       in place with one move once it is complete.
 *   <li>Watch until all have ended, telling {@code queued}, {@code advanced} and {@code ended}; when
 *       {@link org.shapecode.experiment.study.StudyTraining#isCancelled} turns true, throw its {@code cancellation}. If the runs
 *       continue without this process, let {@code outlives} return true, keep their job ids in
 *       {@link org.shapecode.experiment.study.StudyTraining#place}, and begin {@code train} by looking for them; {@code cancel}
 *       ends them.
 *   <li>Extend {@code BackendContract}: it trains a study of a few short runs, cancels it, continues it on this computer, and
 *       compares every file with those of a local training.
 * </ol>
 *
 * <p>{@link org.shapecode.experiment.study.LocalBackend} is the shortest example; {@code org.shapecode.backends.Slurm} is one that
 * outlives the program.
 *
 * <p>A {@link org.shapecode.experiment.study.StudyAnalysis} is a view of all runs of a study: a public record with
 * {@link org.shapecode.core.plugin.PluginInfo}, whose components are the parameters that its form shows. An analysis of single
 * runs that has figures of a whole study, too, implements {@link org.shapecode.experiment.study.CombinesRuns}.
 */
package org.shapecode.experiment.study;
