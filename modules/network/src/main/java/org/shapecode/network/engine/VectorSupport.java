package org.shapecode.network.engine;

/** Reports clearly that Java was started without the Vector API; links none of its classes itself. */
final class VectorSupport {
    private static final String MODULE = "jdk.incubator.vector";

    private VectorSupport() {}

    /**
     * Requires the Vector API.
     *
     * @throws IllegalStateException if its module was not added
     */
    static void require() {
        require(ModuleLayer.boot().findModule(MODULE).isPresent());
    }

    static void require(boolean present) {
        if (!present) {
            throw new IllegalStateException(
                    "The fast networks need the Vector API: start Java with --add-modules " + MODULE);
        }
    }
}
