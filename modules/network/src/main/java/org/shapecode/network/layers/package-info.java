/** The kinds of layers that come with Shapecode. */
package org.shapecode.network.layers;
