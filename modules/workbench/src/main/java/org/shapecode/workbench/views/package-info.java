/** Windows that show what an analysis finds in whatever is selected, and those in which a person drags something. */
package org.shapecode.workbench.views;
