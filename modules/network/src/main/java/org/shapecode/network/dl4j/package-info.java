/**
 * The stacks as layers of Deeplearning4j, and the files in which they are kept.
 *
 * <p>Nothing here touches ND4J before something is saved, loaded or run through DL4J.
 */
package org.shapecode.network.dl4j;
