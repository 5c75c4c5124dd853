package org.shapecode.data.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The offsets of a blur in blocks of neighbours, so that a shape can classify a whole block at once. The share inside does not
 * depend on the order of the offsets.
 */
final class BlurOffsets {
    /** Most offsets in a block: smaller blocks mean more rectangles, larger ones are rarely inside or outside as a whole. */
    private static final int BLOCK = 32;

    /** Neighbours: x and y (0 in one dimension) of the offsets, and the rectangle around them. */
    private record Block(double[] dx, double[] dy, double left, double top, double right, double bottom) {
        static Block of(double[][] offsets, List<Integer> members) {
            double[] dx = column(offsets[0], members);
            double[] dy = offsets.length == 2 ? column(offsets[1], members) : new double[dx.length];
            return new Block(dx, dy, least(dx), least(dy), most(dx), most(dy));
        }

        private static double[] column(double[] axis, List<Integer> members) {
            return members.stream().mapToDouble(i -> axis[i]).toArray();
        }

        private static double least(double[] values) {
            return Arrays.stream(values).min().orElseThrow();
        }

        private static double most(double[] values) {
            return Arrays.stream(values).max().orElseThrow();
        }
    }

    private final Block[] blocks;
    private final int count;

    /** Offsets of a blur, [dimensions][any number], in pixels. */
    BlurOffsets(double[][] offsets) {
        count = offsets[0].length;
        List<Block> divided = new ArrayList<>();
        divide(offsets, IntStream.range(0, count).boxed().toList(), divided);
        blocks = divided.toArray(Block[]::new);
    }

    /** Halves the longer side until the parts are small. */
    private static void divide(double[][] offsets, List<Integer> members, List<Block> blocks) {
        Block block = Block.of(offsets, members);
        int axis = block.right - block.left >= block.bottom - block.top ? 0 : 1;
        // In order along the block, the processor mostly guesses right whether the next offset is inside.
        List<Integer> sorted = members.stream()
                .sorted(Comparator.comparingDouble(i -> offsets[axis][i]))
                .toList();
        int half = sorted.size() / 2;
        if (sorted.size() > BLOCK) {
            divide(offsets, sorted.subList(0, half), blocks);
            divide(offsets, sorted.subList(half, sorted.size()), blocks);
        } else {
            blocks.add(Block.of(offsets, sorted));
        }
    }

    /** The share of the offsets from a point that are inside, from 0 to 1. */
    double share(Indicator inside, double x, double y) {
        int hits = 0;
        for (Block block : blocks) {
            Cover cover = inside.cover(x + block.left, y + block.top, x + block.right, y + block.bottom);
            if (cover == Cover.ALL) {
                hits += block.dx.length;
            } else if (cover != Cover.NONE) {
                hits += hits(inside, x, y, block);
            }
        }
        return (double) hits / count;
    }

    private static int hits(Indicator inside, double x, double y, Block block) {
        double[] dx = block.dx;
        double[] dy = block.dy;
        int hits = 0;
        for (int i = 0; i < dx.length; i++) {
            if (inside.contains(x + dx[i], y + dy[i])) {
                hits++;
            }
        }
        return hits;
    }
}
