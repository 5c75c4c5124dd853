/** The start page. */
package org.shapecode.workbench.start;
