/** The square: one shape in a module of its own, a plugin to copy. */
package org.shapecode.square;
