/**
 * Draws a {@link org.shapecode.core.figure.Figure} with JFreeChart.
 *
 * <ul>
 *   <li>{@link org.shapecode.charts.FigureFiles} writes SVG, PDF, PNG and CSV; needs no display.
 *   <li>{@link org.shapecode.charts.FigureView} shows it in the desktop: live, with zoom, pan, values and a menu.
 * </ul>
 *
 * <p>Both draw the same way, so that files look like the screen. Series of one name share a colour and a legend entry:
 * points with their fit, a mean with its band, or a raw line with the smoothed one.
 *
 * <p>Lengths are in px of 1/96 inch unless said otherwise.
 */
package org.shapecode.charts;
