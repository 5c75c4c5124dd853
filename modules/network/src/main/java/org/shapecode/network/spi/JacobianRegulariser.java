package org.shapecode.network.spi;

/** A penalty on the derivative of the code with respect to the image. The caller averages it over the images of a batch. */
public non-sealed interface JacobianRegulariser extends Regulariser {
    /**
     * The penalty on one component of the code of one image.
     *
     * @param jacobian dz/dx, one number per pixel
     * @param gradient to be filled with the derivative of the penalty with respect to each of them, without lambda
     * @return the penalty, without lambda
     */
    double penalty(float[] jacobian, float[] gradient);
}
