/**
 * Turns a {@link org.shapecode.core.figure.Figure} into a picture.
 *
 * <ul>
 *   <li>{@link org.shapecode.charts.FigurePainter} draws it; everything else calls it, so that what is seen is what is
 *       exported.
 *   <li>{@link org.shapecode.charts.FigureFiles} writes SVG, PDF, PNG and the numbers as CSV, with or without a display.
 *   <li>{@link org.shapecode.charts.FigureView} shows it in the desktop: live, with zoom, pan and a menu.
 *   <li>{@link org.shapecode.charts.ChartTheme} says in which colours and letters.
 * </ul>
 *
 * <p>Series of one name share a colour and a legend entry: points with their fit, a spread around its mean, or a faint
 * raw line behind the smoothed one.
 *
 * <p>Lengths are in pixels of 1/96 inch, which a screen, a PNG and a mm on paper all agree on.
 */
package org.shapecode.charts;
