/**
 * Studies: an experiment that is repeated over seeds and over values of its fields. The runs lie side by side in one
 * folder, with their figures and tables; claims are tested on them.
 *
 * <p>A study is a field of the experiment's file: {@code "study": { "seeds": [1, 2, 3], "vary": { "regularisers.0.lambda":
 * [0.01, 0.1, 1] } }}. With several varied fields, all combinations are trained. {@code "sample": { "method":
 * "sobol", "count": 64, "fields": { "regularisers.0.lambda": { "from": 1e-4, "to": 1, "scale": "log" } } }} draws settings from
 * ranges instead, and trains each of them with all combinations.
 */
package org.shapecode.experiment.study;
