/** The shapes of the paper, and others with attributes of every kind. */
package org.shapecode.shapes;
