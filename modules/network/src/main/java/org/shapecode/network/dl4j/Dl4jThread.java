package org.shapecode.network.dl4j;

import org.openide.util.Lookup;

/**
 * Runs code that uses DL4J or ND4J with a context class loader that sees all modules, through which they look for their
 * backends. Safe on any thread.
 */
public final class Dl4jThread {
    private Dl4jThread() {}

    /** A call that uses DL4J and may throw E. */
    @FunctionalInterface
    public interface Call<T, E extends Exception> {
        /** Runs it. */
        T call() throws E;
    }

    /** Runs a call with that class loader, and restores the thread's own. */
    public static <T, E extends Exception> T call(Call<T, E> call) throws E {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        ClassLoader all = Lookup.getDefault().lookup(ClassLoader.class);
        thread.setContextClassLoader(all == null ? Dl4jThread.class.getClassLoader() : all);
        try {
            return call.call();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
