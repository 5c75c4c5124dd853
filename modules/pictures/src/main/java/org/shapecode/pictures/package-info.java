/** Reads picture files into plain arrays. Needs no display. */
package org.shapecode.pictures;
