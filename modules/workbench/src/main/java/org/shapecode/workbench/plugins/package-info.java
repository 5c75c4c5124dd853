/** The window that lists every installed plugin, with its parameters. */
package org.shapecode.workbench.plugins;
