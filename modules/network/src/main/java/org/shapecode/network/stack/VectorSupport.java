package org.shapecode.network.stack;

/** Says clearly when the virtual machine was started without the Vector API; links none of its classes itself. */
final class VectorSupport {
    private static final String MODULE = "jdk.incubator.vector";

    private VectorSupport() {}

    /**
     * Checks that the Vector API is there.
     *
     * @throws IllegalStateException if the module of the Vector API was not added
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
