package org.shapecode.benchmarks;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What the times depend on: the processor, Java, and the width of the vectors that Java compiles for. */
final class Machine {
    private Machine() {}

    /** Floats in a vector of this Java, as the benchmarks' processes, which take over its options, have it too. */
    static int lanes() {
        String avx = option("UseAVX");
        return switch (avx) {
            case "3" -> 16;
            case "1", "2" -> 8;
            default -> 4;
        };
    }

    /** For the head of the table. */
    static String text() {
        return processor() + ", Java " + System.getProperty("java.version") + ", vectors of " + lanes() + " floats";
    }

    private static String processor() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                            .findFirst()
                            .map(line -> line.substring(line.indexOf(':') + 1).strip())
                            .orElse(System.getProperty("os.arch"))
                    + ", " + Runtime.getRuntime().availableProcessors() + " cores";
        } catch (IOException e) {
            return System.getProperty("os.arch");
        }
    }

    /** The value of an option of the virtual machine, given or detected; "" if it has no such option. */
    private static String option(String name) {
        try {
            return ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                    .getVMOption(name)
                    .getValue();
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
