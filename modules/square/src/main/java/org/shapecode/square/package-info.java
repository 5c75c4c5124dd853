/** The square: a shape in a module of its own, as an example of a plugin. */
package org.shapecode.square;
