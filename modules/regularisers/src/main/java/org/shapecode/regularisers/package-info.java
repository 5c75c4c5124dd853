/** The regularisers of the paper, section 4.4.1. */
package org.shapecode.regularisers;
