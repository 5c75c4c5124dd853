/** The regularisers that come with Shapecode. */
package org.shapecode.regularisers;
