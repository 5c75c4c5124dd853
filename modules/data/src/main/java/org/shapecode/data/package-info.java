/** Describes the training and test images of an experiment: {@link org.shapecode.data.Data}. */
package org.shapecode.data;
