package org.shapecode.analyses;

/** Experiments on lines of pixels, as JSON. */
final class OnLines {
    private OnLines() {}

    static String of(String generator, int size, String model) {
        return """
                { "data": { "generator": "%s", "size": %d, "images": 30, "test": 16 }, "model": %s }
                """.formatted(generator, size, model);
    }

    /** The encoder of the paper's Table 2. */
    static String byHand(int size) {
        return of("dirac-one-hot", size, "{ \"plugin\": \"position-encoder\", \"trained\": false }");
    }

    static String encoder(int size) {
        return of("dirac-one-hot", size, "\"position-encoder\"");
    }

    static String decoder(int size, String depths) {
        return of("dirac-continuous", size, "{ \"plugin\": \"position-decoder\", \"depths\": " + depths + " }");
    }
}
