/**
 * Convolution stacks by a factor of 2, made fast: the encoder and the decoder of the paper, in one or two dimensions.
 *
 * <p>{@link org.shapecode.network.stack.StackSpec} says the shape, {@link org.shapecode.network.stack.PlainStack} is
 * the definition in plain loops, {@link org.shapecode.network.stack.StackEngine} runs one stack and
 * {@link org.shapecode.network.stack.AutoencoderEngine} trains two together. Nothing here knows of DL4J.
 *
 * <p>How it is fast. A tile of 16 images lies side by side, pixel by pixel, so that one SIMD vector holds one pixel of
 * all 16 and every loop runs along a row of pixels without a branch. Each new row goes on through all layers, there and
 * back, while it is in the innermost cache. Tiles are shared among threads; each tile's sums are kept, and added in the
 * order of the tiles.
 *
 * <p>Rules for the vector loops, which the compilers of JDK 17 to 25 keep fast: one level of loop; nothing conditional
 * around a sum; one loop with a sum in a method; no vector masks; 18 weights or sums at most, as there are 32
 * registers; and methods of more than 325 bytes where they are called from deep down, so that they are compiled on
 * their own. Whatever breaks a rule still computes the same, but puts each vector on the heap.
 */
package org.shapecode.network.stack;
