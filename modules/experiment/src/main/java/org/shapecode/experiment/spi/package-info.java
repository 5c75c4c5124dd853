/** What a plugin implements to add an analysis. */
package org.shapecode.experiment.spi;
