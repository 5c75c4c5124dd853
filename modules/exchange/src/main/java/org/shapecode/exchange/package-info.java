/**
 * What Shapecode exchanges with other programs: images and networks in, runs out.
 *
 * <p>Formats live in packages of their own, which nothing outside this module needs.
 */
package org.shapecode.exchange;
