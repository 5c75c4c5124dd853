/** How attributes are drawn: uniformly, with a hole, up to a limit, on a grid. */
package org.shapecode.samplings;
