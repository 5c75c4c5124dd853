package org.shapecode.application.rules;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * No packages of a module depend on each other in a cycle. The uses come from ArchUnit; the search is ours, since that of
 * ArchUnit 1.5.0 misses cycles when it is given all modules at once.
 */
final class PackageCycles implements CodeRule<List<Use>> {
    /** A package of a module. */
    private record Place(String module, String name) {}

    @Override
    public String name() {
        return "packages of a module do not depend on each other in a cycle";
    }

    @Override
    public List<Violation> violations(List<Use> uses) {
        List<Use> inside = uses.stream()
                .filter(use -> use.from().equals(use.to()) && !use.fromPackage().equals(use.toPackage()))
                .toList();
        Map<Place, Set<Place>> used = new HashMap<>();
        for (Use use : inside) {
            used.computeIfAbsent(from(use), place -> new HashSet<>()).add(to(use));
        }
        return inside.stream()
                .filter(use -> reaches(to(use), from(use), used, new HashSet<>()))
                .map(use -> use.violation(
                        use.from() + ": " + named(use.fromPackage()) + " and " + named(use.toPackage())
                                + " depend on each other:",
                        "move one of the types, or turn one dependency round"))
                .toList();
    }

    private static boolean reaches(Place start, Place end, Map<Place, Set<Place>> used, Set<Place> seen) {
        return start.equals(end)
                || seen.add(start)
                        && used.getOrDefault(start, Set.of()).stream().anyMatch(next -> reaches(next, end, used, seen));
    }

    private static Place from(Use use) {
        return new Place(use.from(), use.fromPackage());
    }

    private static Place to(Use use) {
        return new Place(use.to(), use.toPackage());
    }

    private static String named(String packageName) {
        return packageName.isEmpty() ? "the root package" : packageName;
    }
}
