/**
 * The driver of a study on Apache Spark, a process of its own, and what it lets the executors do. It knows runs as folders and
 * trains them with a program that it is given, and speaks with whoever started it through files in one folder, its place:
 *
 * <ul>
 *   <li>{@code plan.json}, what to train ({@link org.shapecode.spark.driver.Plan}), is there before it starts;
 *   <li>{@code lock} is locked while it lives;
 *   <li>{@code progress.json} is written about once a second, {@code ended.jsonl} grows by a line for each run that ends;
 *   <li>{@code cancel} ends it, once that file exists.
 * </ul>
 *
 * <p>Each run is a job of one task, so that a run that cannot be trained costs no other. Only the API of Spark for Java is used,
 * whatever version of Scala an installation of Spark was made with.
 */
package org.shapecode.spark.driver;
