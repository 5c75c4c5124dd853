package org.shapecode.application;

import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * What is still reachable on the heap after a full collection.
 *
 * @param bytes of all objects
 * @param numbers the bytes of all arrays of numbers, of which images, figures and networks consist; those of bytes, of which
 *     much is code that is still to be loaded, are not among them
 * @param instances by the names of their classes
 * @param largest the classes that take most, as lines of a table
 */
record LiveHeap(long bytes, long numbers, Map<String, Long> instances, String largest) {
    private static final int SHOWN = 25;
    private static final Set<String> NUMBERS = Set.of("[F", "[D", "[I");

    /** Collects, and counts what is left. */
    static LiveHeap now() throws JMException {
        String table = (String) ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        "gcClassHistogram",
                        new Object[] {new String[0]},
                        new String[] {String[].class.getName()});
        long bytes = 0;
        long numbers = 0;
        Map<String, Long> instances = new HashMap<>();
        StringBuilder largest = new StringBuilder();
        for (String line : table.split("\n")) {
            // rank: instances bytes class (module)
            String[] cells = line.strip().split("\\s+");
            if (cells.length >= 4 && cells[0].endsWith(":")) {
                instances.merge(cells[3], Long.valueOf(cells[1]), Long::sum);
                bytes += Long.parseLong(cells[2]);
                numbers += NUMBERS.contains(cells[3]) ? Long.parseLong(cells[2]) : 0;
                if (instances.size() <= SHOWN) {
                    largest.append(line).append('\n');
                }
            }
        }
        return new LiveHeap(bytes, numbers, instances, largest.toString());
    }

    /** How many objects of a class there are. */
    long count(String name) {
        return instances.getOrDefault(name, 0L);
    }
}
