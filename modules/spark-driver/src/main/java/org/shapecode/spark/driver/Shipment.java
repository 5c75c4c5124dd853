package org.shapecode.spark.driver;

import java.io.Serializable;
import java.util.List;

/**
 * What travels to an executor with a task.
 *
 * @param name of the run
 * @param attempt counts from 1
 * @param folder the content of the run folder as a ZIP file
 * @param command see {@link Plan#command}
 * @param memory see {@link Plan#memory}
 */
record Shipment(String name, int attempt, byte[] folder, List<String> command, int memory) implements Serializable {}
