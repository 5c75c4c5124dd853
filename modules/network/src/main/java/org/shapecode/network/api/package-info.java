/**
 * What a model is and offers: codes, reconstructions, weights and activations, and how it is trained one step at a time.
 * Also the values from which models are described, such as {@link org.shapecode.network.api.Extent} and
 * {@link org.shapecode.network.api.Optimiser}.
 */
package org.shapecode.network.api;
