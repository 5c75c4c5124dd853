/** Deeplearning4j, ND4J, JavaCPP and OpenBLAS in one class space, and where their native libraries are. */
package org.shapecode.libs.dl4j;
