/**
 * Reports: self-contained HTML pages of runs and studies, with figures as SVG. They have no scripts, load nothing, and follow
 * the colours of the reader's system. {@link org.shapecode.report.RunReport} is the page of any runs;
 * {@link org.shapecode.report.Page}, {@link org.shapecode.report.StudySection} and {@link org.shapecode.report.FigureSet} are
 * the parts of other pages.
 */
package org.shapecode.report;
