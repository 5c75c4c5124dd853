/** Figures as data: what a plot shows, without any drawing. */
package org.shapecode.core.figure;
