package org.shapecode.spark.driver;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorAdded;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;

/** What the cluster gives: the executors of the application. Called by Spark; thread-safe. */
final class Cluster extends SparkListener {
    private final Map<String, Integer> cores = new HashMap<>();
    private long emptySince = System.nanoTime();
    private int lost;
    private String why = "";

    @Override
    public synchronized void onExecutorAdded(SparkListenerExecutorAdded added) {
        cores.put(added.executorId(), added.executorInfo().totalCores());
    }

    @Override
    public synchronized void onExecutorRemoved(SparkListenerExecutorRemoved removed) {
        cores.remove(removed.executorId());
        emptySince = cores.isEmpty() ? System.nanoTime() : emptySince;
        lost++;
        why = removed.reason().lines().findFirst().orElse("").strip();
    }

    /** Of all executors together. */
    synchronized int cores() {
        return cores.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** For how long there has been no executor. */
    synchronized long secondsWithout() {
        return cores.isEmpty() ? TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - emptySince) : 0;
    }

    /** How many executors were lost. */
    synchronized int lost() {
        return lost;
    }

    /** Why the last one was lost, in brackets after a space; empty if none was. */
    synchronized String why() {
        return why.isEmpty() ? "" : " (" + why.replaceAll("\\.$", "") + ")";
    }
}
