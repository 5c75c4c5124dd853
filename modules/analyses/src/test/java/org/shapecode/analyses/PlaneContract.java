package org.shapecode.analyses;

import org.shapecode.experiment.analysis.AnalysisContract;
import org.shapecode.experiment.analysis.Trained;

/** The contract of an analysis of two attributes or two components: on ellipses with a code of two numbers. */
abstract class PlaneContract extends AnalysisContract {
    @Override
    protected String experiment(String sampling) {
        return """
                { "data": { "generator": "ellipse", "size": 16, "images": 30, "test": 64, "sampling": %s },
                  "model": { "plugin": "disk-autoencoder", "depths": [2, 2, 2, 2] } }
                """.formatted(sampling);
    }

    /** One or more attributes of a disk, in images of 16 x 16 pixels, and a network with a code of d numbers. */
    static Trained disks(int d, int test, String... attributes) {
        return disks(d, test, "\"uniform\"", 0, attributes);
    }

    /** The same with another sampling, in JSON, after some steps. */
    static Trained disks(int d, int test, String sampling, int steps, String... attributes) {
        return trained("""
                { "data": { "generator": { "plugin": "disk", "radius": 4 }, "size": 16, "images": 40, "test": %d, "vary": ["%s"], "sampling": %s },
                  "model": { "plugin": "disk-autoencoder", "depths": [2, 2, 2, %d] } }
                """.formatted(test, String.join("\", \"", attributes), sampling, d), steps);
    }

    /** The same in colour, of which the hue can be an attribute. */
    static Trained colours(int d, int test, int steps, String... attributes) {
        return trained("""
                { "data": { "generator": { "plugin": "disk", "radius": 4 }, "size": 16, "images": 40, "test": %d, "vary": ["%s"],
                            "paint": { "colour": true }, "sampling": "uniform" },
                  "model": { "plugin": "disk-autoencoder", "depths": [2, 2, 2, %d] } }
                """.formatted(test, String.join("\", \"", attributes), d), steps);
    }
}
