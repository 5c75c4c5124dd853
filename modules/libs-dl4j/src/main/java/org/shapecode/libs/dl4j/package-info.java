/** Wraps Deeplearning4j, ND4J, JavaCPP and OpenBLAS in one module, and locates their native libraries. */
package org.shapecode.libs.dl4j;
