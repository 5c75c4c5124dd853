/** Datasets: images and the attributes that they were drawn from. */
package org.shapecode.data.api;
