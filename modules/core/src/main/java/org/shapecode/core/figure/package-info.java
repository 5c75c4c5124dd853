/** The data of plots and pictures, without any drawing: what an analysis returns and a chart shows. */
package org.shapecode.core.figure;
