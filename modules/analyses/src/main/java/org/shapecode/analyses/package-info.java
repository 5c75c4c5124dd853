/** The analyses that come with Shapecode. */
package org.shapecode.analyses;
