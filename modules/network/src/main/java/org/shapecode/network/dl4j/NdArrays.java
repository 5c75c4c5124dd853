package org.shapecode.network.dl4j;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Copies between ND4J arrays of any type, order and offset, and Java arrays in C order. */
public final class NdArrays {
    private NdArrays() {}

    /** The elements in C order, converted to single precision. */
    public static float[] floats(INDArray array) {
        float[] values = new float[Math.toIntExact(array.length())];
        copy(array, DataType.FLOAT).data().asNioFloat().get(values);
        return values;
    }

    static double[] doubles(INDArray array) {
        double[] values = new double[Math.toIntExact(array.length())];
        copy(array, DataType.DOUBLE).data().asNioDouble().get(values);
        return values;
    }

    /** Assigns values in C order to an array with the same number of elements. */
    public static void put(float[] values, INDArray array) {
        array.assign(Nd4j.createFromArray(values).reshape('c', array.shape()));
    }

    static void put(double[] values, INDArray array) {
        array.assign(Nd4j.createFromArray(values).reshape('c', array.shape()));
    }

    /** A dense copy at the start of its own buffer. */
    private static INDArray copy(INDArray array, DataType type) {
        return array.dataType() == type ? array.dup('c') : array.castTo(type).dup('c');
    }
}
