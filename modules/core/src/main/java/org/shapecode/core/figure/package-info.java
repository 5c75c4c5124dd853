/** Plots, heat maps and pictures as data, without drawing: an analysis returns them and the charts module draws them. */
package org.shapecode.core.figure;
