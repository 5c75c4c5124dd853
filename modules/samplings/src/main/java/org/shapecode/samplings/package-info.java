/** The samplings: uniform, uniform with a hole, uniform up to a limit, grid. */
package org.shapecode.samplings;
