/**
 * How to add an analysis, and the tools that most of them need:
 *
 * <ol>
 *   <li>Write a public record that implements {@link org.shapecode.experiment.analysis.Analysis}. Its components are its
 *       parameters, each with a range.
 *   <li>In {@code analyse}, take the model, the training images, the test images and the metrics from
 *       {@link org.shapecode.experiment.analysis.Trained}; return figures (as data, not drawings) and named numbers.
 *   <li>Annotate the record with {@link org.shapecode.core.plugin.PluginInfo}, and with
 *       {@link org.shapecode.experiment.analysis.Numbers} for numbers whose names do not say what they are, that have a unit, or
 *       that say how good a network is: {@code @Numbers(of = "gap", words = "largest gap", unit = "px", better = Better.LOWER)}.
 *   <li>If it has figures of a whole study, too, implement {@link org.shapecode.experiment.study.CombinesRuns}; else its view of a
 *       study shows its numbers by variant.
 *   <li>Extend {@code AnalysisContract} (in this module's test jar) in a test.
 * </ol>
 *
 * The command line then writes its figures, {@code summary.json} holds its numbers, and the desktop shows it as a view,
 * also while training continues.
 *
 * <p>Tools: {@link org.shapecode.experiment.analysis.Codes} for latent codes, {@link
 * org.shapecode.experiment.analysis.Holes} for held-out intervals, {@link
 * org.shapecode.experiment.analysis.ImageSelection} to pick images, {@link
 * org.shapecode.experiment.analysis.ImageProducts} and {@link org.shapecode.experiment.analysis.NearestImages} to compare
 * them, {@link org.shapecode.experiment.analysis.Pictures} to show them, {@link
 * org.shapecode.experiment.analysis.Trend} for linear fits.
 */
package org.shapecode.experiment.analysis;
