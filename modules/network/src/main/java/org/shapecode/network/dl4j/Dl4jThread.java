package org.shapecode.network.dl4j;

import java.io.IOException;
import org.openide.util.Lookup;

/** DL4J and ND4J look for their parts with the thread's class loader: lends them one that sees all modules. */
final class Dl4jThread {
    private Dl4jThread() {}

    /** Something done with DL4J. */
    interface Call<T> {
        T call() throws IOException;
    }

    static <T> T call(Call<T> call) throws IOException {
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
