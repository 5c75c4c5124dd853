package org.shapecode.spark.driver;

import java.io.IOException;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.Function;

/** Trains one run on an executor. Whatever goes wrong is returned: Spark shall not try again of itself. */
final class TrainTask implements Function<Shipment, Returned> {
    private static final long serialVersionUID = 1;

    @Override
    public Returned call(Shipment shipment) throws InterruptedException {
        if (TaskContext.get().attemptNumber() > 0) {
            throw new IllegalStateException("The executor was lost; the driver sends the run again as it is by now.");
        }
        try {
            return TrainingPlugin.executor().train(shipment);
        } catch (IOException e) {
            return new Returned(Returned.End.BROKEN, "the worker could not read or write the run: " + Reasons.of(e));
        }
    }
}
