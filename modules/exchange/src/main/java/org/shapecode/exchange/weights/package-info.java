/** The weights of networks, with names and layouts that other programs know, and the files that hold them. */
package org.shapecode.exchange.weights;
