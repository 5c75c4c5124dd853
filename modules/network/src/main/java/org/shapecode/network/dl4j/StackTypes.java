package org.shapecode.network.dl4j;

import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.RNNFormat;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.shapecode.network.engine.StackSpec;

/** DL4J's types for the activations of a stack: channels first, 1-D signals as its recurrent type. */
final class StackTypes {
    private StackTypes() {}

    /** The type of the activations at a level. */
    static InputType at(StackSpec spec, int level) {
        int channels = spec.depths().get(level);
        int side = spec.side(level);
        return spec.dimensions() == 1
                ? InputType.recurrent(channels, side, RNNFormat.NCW)
                : InputType.convolutional(side, side, channels, CNN2DFormat.NCHW);
    }

    /**
     * Checks the input of a stack.
     *
     * @throws IllegalStateException if it is neither the stack's input type nor flat rows of the same length
     */
    static void check(StackSpec spec, InputType input, String name) {
        if (input == null || !at(spec, 0).equals(input) && !isFlat(spec, input) && !isAnyLength(spec, input)) {
            throw new IllegalStateException("The stack " + (name == null ? "" : name + " ") + "needs the input "
                    + at(spec, 0) + " or flat rows of " + spec.inputLength() + ", not " + input);
        }
    }

    private static boolean isFlat(StackSpec spec, InputType input) {
        InputType.Type type = input.getType();
        return (type == InputType.Type.FF || type == InputType.Type.CNNFlat)
                && input.arrayElementsPerExample() == spec.inputLength();
    }

    /** A signal that gives its channels but not its length. */
    private static boolean isAnyLength(StackSpec spec, InputType input) {
        return spec.dimensions() == 1
                && InputType.recurrent(spec.depths().get(0), RNNFormat.NCW).equals(input);
    }
}
