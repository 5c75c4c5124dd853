/**
 * What a model is and offers: codes, reconstructions, weights and activations, and how it is trained one step at a time.
 * Also the values from which models are described: {@link org.shapecode.network.api.StackSpec} and
 * {@link org.shapecode.network.api.Optimiser}.
 */
package org.shapecode.network.api;
