/** The Help window: pages on tasks, files, views and shortcuts, opened from the menu or by F1. */
package org.shapecode.workbench.help;
