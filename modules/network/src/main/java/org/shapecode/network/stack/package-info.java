/** Stacks of strided convolutions, each one layer of Deeplearning4j. */
package org.shapecode.network.stack;
