/** The regularisers of the paper, section 4.4.1, and the contractive one of its authors' code. */
package org.shapecode.regularisers;
