package org.shapecode.libs.dl4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Path;
import org.bytedeco.javacpp.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.cpu.nativecpu.bindings.Nd4jCpu;
import org.nd4j.linalg.factory.Nd4j;

class NativesTest {

    @TempDir
    Path cache;

    /** The application's folder holds all libraries that ND4J loads; nothing is extracted from a jar. */
    @Test
    void nd4jComputesWithTheUnpackedLibraries() {
        File libraries = new File("target/native").getAbsoluteFile();
        Natives.use(libraries, cache.toFile());

        INDArray a = Nd4j.create(new float[][] {{1, 2}, {3, 4}});
        assertEquals(54, a.mmul(a).sumNumber().intValue());
        assertEquals(libraries.getPath(), new File(Loader.load(Nd4jCpu.class)).getParent());
        assertTrue(System.getProperty("java.library.path").startsWith(libraries.getPath()));
    }
}
