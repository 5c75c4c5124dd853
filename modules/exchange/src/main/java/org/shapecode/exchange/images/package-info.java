/**
 * The generator {@code images}: pictures in folders, NumPy arrays and IDX files. A store reads each kind of source; they share
 * the table of attributes, the resizing and the cache.
 */
package org.shapecode.exchange.images;
