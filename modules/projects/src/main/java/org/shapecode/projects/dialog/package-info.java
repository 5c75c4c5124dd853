/** A small form dialog that checks its input while the user types. */
package org.shapecode.projects.dialog;
