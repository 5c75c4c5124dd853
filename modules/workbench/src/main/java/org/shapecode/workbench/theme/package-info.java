/** Light and dark. */
package org.shapecode.workbench.theme;
