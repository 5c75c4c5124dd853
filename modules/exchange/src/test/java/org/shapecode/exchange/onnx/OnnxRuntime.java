package org.shapecode.exchange.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.nio.FloatBuffer;
import java.util.Map;

/** Evaluates ONNX files with ONNX Runtime. */
public final class OnnxRuntime implements AutoCloseable {
    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;

    public OnnxRuntime(byte[] file) {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            session = environment.createSession(file, options);
        } catch (OrtException e) {
            throw new AssertionError(e);
        }
    }

    /** The output for inputs of a batch, with its numbers in order. */
    public float[] run(String input, String output, float[] values) {
        try {
            long[] shape = ((TensorInfo) session.getInputInfo().get(input).getInfo()).getShape();
            long length = 1;
            for (int axis = 1; axis < shape.length; axis++) {
                length *= shape[axis];
            }
            shape[0] = values.length / length;
            try (OnnxTensor tensor = OnnxTensor.createTensor(environment, FloatBuffer.wrap(values), shape);
                    OrtSession.Result result = session.run(Map.of(input, tensor))) {
                FloatBuffer buffer = ((OnnxTensor) result.get(output).orElseThrow()).getFloatBuffer();
                float[] outputs = new float[buffer.remaining()];
                buffer.get(outputs);
                return outputs;
            }
        } catch (OrtException e) {
            throw new AssertionError(e);
        }
    }

    /** The shape of an output as the file says; -1 for the batch. */
    public long[] shape(String output) {
        try {
            return ((TensorInfo) session.getOutputInfo().get(output).getInfo()).getShape();
        } catch (OrtException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new AssertionError(e);
        }
    }
}
