/** Figures drawn, as a chart component or as a file. */
package org.shapecode.charts;
