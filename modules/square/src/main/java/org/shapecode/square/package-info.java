/** The square: a shape in its own module, as an example of a plugin. */
package org.shapecode.square;
