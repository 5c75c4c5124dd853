/** The weights of networks under names and in an order that other programs know, and the files that hold them. */
package org.shapecode.exchange.weights;
