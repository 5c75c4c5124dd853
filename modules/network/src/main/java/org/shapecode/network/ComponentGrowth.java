package org.shapecode.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.shapecode.network.api.CodeBatch;
import org.shapecode.network.spi.CodeRegulariser;
import org.shapecode.network.spi.KernelForm;
import org.shapecode.network.spi.ModelContext;
import org.shapecode.network.spi.NetworkSpec;
import org.shapecode.network.spi.Regulariser;

/**
 * How an encoder grows by one component of the code at a time (Ladjal, Newson and Pham, 2019). Its channels are divided into
 * one branch for each component, which share nothing but the image: weights between branches are 0 and stay 0. The last layer
 * of a branch starts at 0, and so does its component; it learns during the steps of its component only, so that earlier
 * components stay as they are.
 */
final class ComponentGrowth implements StepRule {
    private static final int CUT = -1;

    private final AutoencoderModel model;
    private final NetworkSpec encoder;
    private final int components;
    private final int steps;
    /** The branch of each parameter of the encoder, or {@link #CUT} between two. */
    private final int[] branches;

    private final List<BitSet> fixed = new ArrayList<>();

    /**
     * Cuts the branches apart in freshly drawn parameters, and starts the components at 0.
     *
     * @param model in whose encoder layers with weights have a multiple of d output channels
     * @param steps after which the next component is added
     */
    ComponentGrowth(AutoencoderModel model, int steps) {
        this.model = model;
        this.encoder = model.encoder();
        this.steps = steps;
        components = encoder.outputLength();
        branches = new int[encoder.parameterCount()];
        for (int layer = 0; layer < encoder.layers(); layer++) {
            if (encoder.form(layer) instanceof KernelForm form) {
                assign(form, encoder.offset(layer), layer == firstKernel());
            }
        }
        for (int component = 0; component < components; component++) {
            BitSet others = new BitSet();
            for (int i = 0; i < branches.length; i++) {
                others.set(i, branches[i] != component);
            }
            fixed.add(others);
        }
        start(model.parameters());
    }

    private int firstKernel() {
        int layer = 0;
        while (!(encoder.form(layer) instanceof KernelForm)) {
            layer++;
        }
        return layer;
    }

    private int branch(int channel, int channels) {
        return (int) ((long) channel * components / channels);
    }

    private void assign(KernelForm form, int at, boolean first) {
        int ins = form.input().channels();
        int outs = form.output().channels();
        int taps = form.kernelRows() * form.kernelColumns();
        for (int out = 0; out < outs; out++) {
            int branch = branch(out, outs);
            for (int in = 0; in < ins; in++) {
                int from = at + form.weight(out, in, 0, 0);
                boolean within = first || branch(in, ins) == branch;
                Arrays.fill(branches, from, from + taps, within ? branch : CUT);
            }
            if (form.bias()) {
                branches[at + form.kernelLength() + out] = branch;
            }
        }
    }

    private void start(float[] parameters) {
        for (int layer = 0; layer < encoder.layers(); layer++) {
            boolean last = layer == encoder.layers() - 1;
            float factor = encoder.form(layer) instanceof KernelForm form ? widening(form, layer == firstKernel()) : 1;
            for (int i = encoder.offset(layer); i < encoder.offset(layer + 1); i++) {
                boolean zero = branches[i] == CUT || last && branches[i] > 0;
                parameters[i] = zero ? 0 : factor * parameters[i];
            }
        }
    }

    /** Makes the limit of Glorot's distribution that of one branch alone. */
    private float widening(KernelForm form, boolean first) {
        double in = form.input().channels();
        double out = form.output().channels();
        return (float) Math.sqrt((in + out) / ((first ? in : in / components) + out / components));
    }

    @Override
    public double run(float[] images, int[] batch, int step, float[] gradient, float[] codes, float[] codeGradient) {
        return model.engine().step(model.parameters(), images, batch, gradient, codes, codeGradient);
    }

    @Override
    public BitSet fixed(int step) {
        return fixed.get(Math.min(components - 1, step / steps));
    }

    /** The same context with a penalty on the covariance of the components, the last. */
    static ModelContext decorrelated(ModelContext context, double lambda) {
        List<Regulariser> regularisers = new ArrayList<>(context.regularisers());
        regularisers.add(new Decorrelation(lambda));
        return new ModelContext(context.shape(), regularisers, context.optimiser(), context.seed(), context.threads());
    }

    private record Decorrelation(double lambda) implements CodeRegulariser {
        @Override
        public String id() {
            return "covariance";
        }

        @Override
        public double penalty(CodeBatch batch) {
            return batch.penaliseCovariance();
        }
    }
}
