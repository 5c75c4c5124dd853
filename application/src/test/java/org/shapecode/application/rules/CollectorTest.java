package org.shapecode.application.rules;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.Test;

/** Training is fast only with the garbage collector whose large arrays start at a cache line, and stay there. */
public class CollectorTest {
    private static final Pattern COLLECTOR = Pattern.compile("-XX:\\+Use(\\w+)GC");

    @Test
    public void bothLaunchersStartJavaWithG1() throws IOException {
        assertEquals(List.of("G1"), collectors("etc/shapecode.conf"));
        assertEquals(List.of(), collectors("bin/shapecode-cli"));
    }

    private static List<String> collectors(String file) throws IOException {
        return COLLECTOR
                .matcher(Files.readString(Checkout.root().resolve("application/src/main/" + file)))
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
