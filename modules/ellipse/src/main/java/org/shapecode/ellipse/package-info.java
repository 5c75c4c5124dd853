/** The ellipse: a shape in its own module, as an example of a plugin. */
package org.shapecode.ellipse;
