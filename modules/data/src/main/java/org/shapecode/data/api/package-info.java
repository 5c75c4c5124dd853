/**
 * Datasets: images with a table of their attributes; and what draws them: {@link org.shapecode.data.api.Raster pixels},
 * {@link org.shapecode.data.api.Indicator indicators} and their {@link org.shapecode.data.api.Blur blur}.
 */
package org.shapecode.data.api;
