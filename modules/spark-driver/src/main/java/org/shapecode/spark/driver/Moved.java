package org.shapecode.spark.driver;

import java.io.Serializable;

/**
 * What a task tells the driver while it trains.
 *
 * @param name of the run
 * @param attempt see {@link Shipment#attempt}
 * @param steps taken so far
 * @param folder the content of the run folder with a new checkpoint, as a ZIP file; empty if there is none
 */
record Moved(String name, int attempt, int steps, byte[] folder) implements Serializable {}
