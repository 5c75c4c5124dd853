/** Benchmarks (JMH), as ratios to a reference measured in the same run. */
package org.shapecode.benchmarks;
