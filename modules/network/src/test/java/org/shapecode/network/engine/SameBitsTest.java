package org.shapecode.network.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.function.IntFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same seed gives the same bits on every machine. */
class SameBitsTest {
    private static final String LANES = "shapecode.vector.lanes";
    private static final int[] EXPECTED = new Fingerprint().apply(1);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void onAnyNumberOfThreads(int threads) {
        assertArrayEquals(EXPECTED, new Fingerprint().apply(threads));
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 8})
    void withAnyVectorWidth(int lanes) throws Exception {
        URL[] classes = {place(StackEngine.class), place(Fingerprint.class)};
        System.setProperty(LANES, Integer.toString(lanes));
        try (URLClassLoader loader = new Again(classes)) {
            Object again = loader.loadClass(Fingerprint.class.getName())
                    .getConstructor()
                    .newInstance();
            assertArrayEquals(EXPECTED, (int[]) ((IntFunction<?>) again).apply(2));
        } finally {
            System.clearProperty(LANES);
        }
    }

    private static URL place(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }

    /** Loads the classes of this package again, so that their constants are initialised again. */
    private static final class Again extends URLClassLoader {
        Again(URL[] classes) {
            super(classes, SameBitsTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                if (!name.startsWith(SameBitsTest.class.getPackageName() + ".")) {
                    return super.loadClass(name, resolve);
                }
                Class<?> loaded = findLoadedClass(name);
                return loaded != null ? loaded : findClass(name);
            }
        }
    }
}
