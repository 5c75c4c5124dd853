/**
 * Convolution stacks as Deeplearning4j layers, and the files in which weights are stored. Internal to this module.
 *
 * <p>Nothing here touches ND4J before something is saved, loaded or run through DL4J.
 */
package org.shapecode.network.dl4j;
