/**
 * The engines: they train and run networks, in one or two dimensions. Internal to this module.
 *
 * <p>{@link org.shapecode.network.engine.Engines} chooses one. Stacks of 3x3 convolutions with stride 2, the paper's networks,
 * have their own: {@link org.shapecode.network.engine.StackEngine} runs one,
 * {@link org.shapecode.network.engine.AutoencoderEngine} trains two together, and
 * {@link org.shapecode.network.engine.PlainStack} is the reference implementation in plain loops. All other networks run on
 * {@code LayerEngine}, and pairs of them on {@code LayerPair}: a {@code Chain} holds the loops of each layer, and a
 * {@code LayerRunner} takes the tiles of a batch through them. Nothing here depends on DL4J.
 *
 * <p>Why stacks are fast. The images of a tile of 16 are interleaved pixel by pixel, so that one SIMD vector holds the same pixel
 * of all 16 and every loop runs along a row of pixels without a branch. Each new row passes through all layers, forward and
 * backward, while it is in the L1 cache. In other networks, each tile passes through one layer after the other. Tiles are
 * divided among threads; the sums of each tile are stored, and added in the order of the tiles.
 *
 * <p>Rules that keep the vector loops fast on the compilers of JDK 17 to 25: a single loop level; no condition around a sum;
 * one loop with sums in a method; no vector masks; at most 18 weights or sums where there are 32 registers (AVX-512) and 12
 * where there are 16; and more than 325 bytes of bytecode in methods that are called from deep down, so that they are compiled
 * on their own. With 16 registers, a load must be the second factor of a multiply-add and have no other use, or it is moved to
 * the top of the loop and pushes a weight out. Loops with many vectors call {@code FloatVector.fromArray} itself, which the
 * compiler always inlines, unlike a helper around it. Code that breaks a rule computes the same numbers, but spills vectors to
 * the stack, or allocates every one on the heap.
 */
package org.shapecode.network.engine;
