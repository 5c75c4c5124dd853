/** The desktop: the experiment window, start page, plugins, perspectives and help. */
package org.shapecode.workbench;
