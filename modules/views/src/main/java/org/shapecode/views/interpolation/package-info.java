/** The interactive view with a slider for each component of the code. */
package org.shapecode.views.interpolation;
