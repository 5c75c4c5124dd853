/** The window Installed Plugins: the installed plugins with their parameters. */
package org.shapecode.workbench.plugins;
