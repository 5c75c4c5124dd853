/** What a plugin implements to add a model or a regulariser. */
package org.shapecode.network.spi;
