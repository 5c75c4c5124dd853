/** The samplings: uniform, uniform with a hole, without a box or up to a limit, a random split, a grid. */
package org.shapecode.samplings;
