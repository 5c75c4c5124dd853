/** Help: pages that say what one looks at, opened by F1, from the menu, or from what needs explaining. */
package org.shapecode.workbench.help;
