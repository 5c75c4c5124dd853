/**
 * How to add an analysis of your own, in four steps.
 *
 * <ol>
 *   <li>Write a public record that implements {@link org.shapecode.experiment.spi.Analysis}; its components are its
 *       parameters, each with a range.
 *   <li>In {@code analyse}, ask the {@link org.shapecode.experiment.api.Trained} for the model, the images it was
 *       trained on, the unseen ones and the metrics; return figures and named numbers. Draw nothing.
 *   <li>Put {@link org.shapecode.core.plugin.PluginInfo} on it.
 *   <li>Extend {@code AnalysisContract} in a test.
 * </ol>
 *
 * The command line then writes its figures, the summary holds its numbers, and the workbench shows it live.
 */
package org.shapecode.experiment.spi;
