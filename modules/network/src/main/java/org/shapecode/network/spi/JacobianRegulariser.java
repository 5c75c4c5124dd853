package org.shapecode.network.spi;

/** A penalty on the derivative of the code by the image; the host averages it over the images of a batch. */
public non-sealed interface JacobianRegulariser extends Regulariser {
    /**
     * The penalty of one image and one component of its code.
     *
     * @param jacobian dz/dx, one number a pixel
     * @param gradient to be filled with the derivative of the penalty by each of them, without lambda
     * @return the penalty, without lambda
     */
    double penalty(float[] jacobian, float[] gradient);
}
