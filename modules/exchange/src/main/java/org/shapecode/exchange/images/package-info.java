/**
 * The generator {@code images}: pictures in folders, NumPy's arrays and IDX files. A store reads one of them; the rest is the
 * same for all: the table of attributes, sizes, and the cache.
 */
package org.shapecode.exchange.images;
