/** NumPy's files: {@code .npy} with one array, {@code .npz} with several. Reads untrusted files without running any code in them. */
package org.shapecode.exchange.numpy;
