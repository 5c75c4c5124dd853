/**
 * Trains runs and studies in the background, in a queue that survives restarts. Jobs can be paused, cancelled, resumed and
 * changed while they train. This package does not use Swing; {@link org.shapecode.queue.window} does.
 */
package org.shapecode.queue;
