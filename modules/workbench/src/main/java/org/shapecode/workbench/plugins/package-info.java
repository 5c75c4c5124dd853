/** The Plugins window: the installed plugins with their parameters. */
package org.shapecode.workbench.plugins;
