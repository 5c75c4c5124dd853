/** The windows that show one analysis, or one interactive view, of whatever is selected. */
package org.shapecode.views;
