/**
 * The files in which weights are stored, and our layers as Deeplearning4j layers, so that it reads these files. Internal to this
 * module.
 *
 * <p>Files are written and read without DL4J. Nothing here starts it or ND4J before a network is run through DL4J.
 */
package org.shapecode.network.dl4j;
