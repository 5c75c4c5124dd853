package org.shapecode.network.spi;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.shapecode.network.api.Extent;

/** The contract finds faults. */
class LayerKindContractTest {
    /** A layer y = s x whose gradient of s is too large by a factor, and which refuses lines with a message. */
    private record Scale(String id, double fault, String refusal) implements LayerKind {
        @Override
        public LayerForm form(Extent input) {
            if (input.dimensions() == 1 && input.columns() < 6) {
                throw new IllegalArgumentException(refusal);
            }
            return new Form(input, fault);
        }
    }

    private record Form(Extent input, double fault) implements CustomForm {
        @Override
        public Extent output() {
            return input;
        }

        @Override
        public int parameterCount() {
            return 1;
        }

        @Override
        public void forward(double[] parameters, double[] in, double[] output) {
            for (int i = 0; i < in.length; i++) {
                output[i] = parameters[0] * in[i];
            }
        }

        @Override
        public void backward(
                double[] parameters, double[] in, double[] outputGradient, double[] gradient, double[] inputGradient) {
            for (int i = 0; i < in.length; i++) {
                gradient[0] += fault * outputGradient[i] * in[i];
                inputGradient[i] += outputGradient[i] * parameters[0];
            }
        }
    }

    private static LayerKindContract contract(double fault, String refusal) {
        return new LayerKindContract() {
            @Override
            protected LayerKind plugin() {
                return new Scale("scale", fault, refusal);
            }
        };
    }

    @Test
    void aWrongGradientIsFound() {
        assertDoesNotThrow(contract(1, "")::theGradientsAreThoseOfTheOutputs);
        AssertionError found =
                assertThrows(AssertionError.class, contract(1.001, "")::theGradientsAreThoseOfTheOutputs);
        assertTrue(found.getMessage().startsWith("parameter 0"), found.getMessage());
    }

    @Test
    void aKindThatCannotBeFrozenIsFound() {
        AssertionError found = assertThrows(AssertionError.class, contract(1, "")::aKindWithParametersCanBeFrozen);
        assertTrue(found.getMessage().startsWith("a kind with parameters needs"), found.getMessage());
    }

    @Test
    void aRefusalThatDoesNotFollowTheNameIsFound() {
        assertDoesNotThrow(contract(1, "takes at least 6 columns")::refusesInWords);
        assertThrows(AssertionError.class, contract(1, "Too few columns.")::refusesInWords);
    }
}
