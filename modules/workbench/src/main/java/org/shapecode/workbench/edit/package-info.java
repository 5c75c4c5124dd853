/** Undo and redo, and closing windows. */
package org.shapecode.workbench.edit;
