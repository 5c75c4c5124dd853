/** Light and dark theme. */
package org.shapecode.toolkit.theme;
