/**
 * Exchange with other programs: import of images and networks, export of runs.
 *
 * <p>Each format has its own package, which nothing outside this module needs.
 */
package org.shapecode.exchange;
