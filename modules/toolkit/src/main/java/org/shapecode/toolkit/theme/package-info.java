/** Light and dark. */
package org.shapecode.toolkit.theme;
