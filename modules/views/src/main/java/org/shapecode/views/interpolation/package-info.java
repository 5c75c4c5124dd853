/** The interactive view in which a person moves along the code. */
package org.shapecode.views.interpolation;
