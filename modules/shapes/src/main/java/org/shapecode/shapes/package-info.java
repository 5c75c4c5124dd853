/** The shapes of the paper. */
package org.shapecode.shapes;
