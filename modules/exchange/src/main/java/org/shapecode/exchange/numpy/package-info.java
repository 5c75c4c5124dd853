/** NumPy's files: {@code .npy} with one array, {@code .npz} with several. Reads from strangers, without running anything. */
package org.shapecode.exchange.numpy;
