/** The project tree, and the actions on its items. */
package org.shapecode.projects.tree;
