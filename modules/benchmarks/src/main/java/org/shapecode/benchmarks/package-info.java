/** Benchmarks (JMH), as ratios against a peer in the same run. */
package org.shapecode.benchmarks;
