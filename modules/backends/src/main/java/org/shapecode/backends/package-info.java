/** Clusters that train the runs of a study. */
package org.shapecode.backends;
