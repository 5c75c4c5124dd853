/** The tree of projects, and what can be done with what it shows. */
package org.shapecode.projects.tree;
