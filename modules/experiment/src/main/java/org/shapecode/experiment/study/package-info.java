/**
 * Studies: an experiment that is repeated with several seeds and several values of any field, its runs side by side in
 * one folder, their figures and tables, and the claims that they bear out or not.
 *
 * <p>A study stands in the experiment's file: {@code "study": { "seeds": [1, 2, 3], "vary": { "regularisers.0.lambda":
 * [0.01, 0.1, 1] } }}; several varied fields give every combination.
 */
package org.shapecode.experiment.study;
