package org.shapecode.network.dl4j;

import java.util.ArrayList;
import java.util.List;

/**
 * Where DL4J keeps the parameters of a network, and where Adam's state of them.
 *
 * <p>DL4J's state is a sequence of blocks, each all means, then all squares of a run of parameters. Running statistics have
 * no state and end a block.
 */
final class ParameterOrder {
    /** Our place of each of DL4J's parameters. */
    private final int[] places;

    private final List<Run> blocks = new ArrayList<>();
    private int count;
    private int start;

    /** A run of DL4J's parameters. */
    private record Run(int from, int to) {
        int length() {
            return to - from;
        }
    }

    /**
     * An empty order.
     *
     * @param parameters number of parameters of the network
     */
    ParameterOrder(int parameters) {
        places = new int[parameters];
    }

    /** Appends the parameter at a place in our vector. */
    void add(int place) {
        places[count++] = place;
    }

    /** Appends a run of parameters from a place in our vector. */
    void addRun(int from, int length) {
        for (int i = 0; i < length; i++) {
            add(from + i);
        }
    }

    /** Appends a run of running statistics, likewise. */
    void addStatistics(int from, int length) {
        endBlock();
        addRun(from, length);
        start = count;
    }

    /** Ends the last block; to be called when all parameters have been appended. */
    void endBlock() {
        if (count > start) {
            blocks.add(new Run(start, count));
        }
        start = count;
    }

    /** Number of parameters. */
    int length() {
        return places.length;
    }

    /** Length of DL4J's state. */
    int stateLength() {
        return 2 * blocks.stream().mapToInt(Run::length).sum();
    }

    /** From our order to DL4J's. */
    float[] theirs(float[] ours) {
        float[] values = new float[places.length];
        for (int i = 0; i < places.length; i++) {
            values[i] = ours[places[i]];
        }
        return values;
    }

    /** From DL4J's order to ours. */
    float[] ours(float[] theirs) {
        float[] values = new float[places.length];
        for (int i = 0; i < places.length; i++) {
            values[places[i]] = theirs[i];
        }
        return values;
    }

    /** DL4J's state, from Adam's means and squares in our order. */
    float[] state(float[] mean, float[] square) {
        float[] state = new float[stateLength()];
        float[] means = theirs(mean);
        float[] squares = theirs(square);
        int at = 0;
        for (Run block : blocks) {
            System.arraycopy(means, block.from, state, at, block.length());
            System.arraycopy(squares, block.from, state, at + block.length(), block.length());
            at += 2 * block.length();
        }
        return state;
    }

    /** Adam's means in our order; 0 for running statistics. */
    float[] means(float[] state) {
        return moments(state, 0);
    }

    /** Adam's squares in our order; 0 for running statistics. */
    float[] squares(float[] state) {
        return moments(state, 1);
    }

    private float[] moments(float[] state, int moment) {
        float[] values = new float[places.length];
        int at = 0;
        for (Run block : blocks) {
            System.arraycopy(state, at + moment * block.length(), values, block.from, block.length());
            at += 2 * block.length();
        }
        return ours(values);
    }
}
