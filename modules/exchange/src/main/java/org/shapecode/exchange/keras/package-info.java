/** Reads the layers of models that Keras saved. */
package org.shapecode.exchange.keras;
