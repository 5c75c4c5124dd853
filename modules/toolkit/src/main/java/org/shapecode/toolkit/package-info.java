/** Shared by all windows: background tasks, error dialogs, settings and small Swing components. */
package org.shapecode.toolkit;
