/** Data sets: images with a table of their attributes, generated from a generator and a sampling. */
package org.shapecode.data.api;
