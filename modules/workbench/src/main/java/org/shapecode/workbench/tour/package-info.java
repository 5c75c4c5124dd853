/** The tour: six steps through the windows, shown once at the first start and on request. */
package org.shapecode.workbench.tour;
