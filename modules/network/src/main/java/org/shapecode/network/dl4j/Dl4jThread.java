package org.shapecode.network.dl4j;

import org.openide.util.Lookup;

/** DL4J and ND4J look for their parts with the thread's class loader: lends them one that sees all modules. */
final class Dl4jThread {
    private Dl4jThread() {}

    /** Something done with DL4J, which may throw E. */
    interface Call<T, E extends Exception> {
        T call() throws E;
    }

    static <T, E extends Exception> T call(Call<T, E> call) throws E {
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
