/** What a plugin implements to add a shape, a generator or a sampling. */
package org.shapecode.data.spi;
