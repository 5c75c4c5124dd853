package org.shapecode.application.rules;

import java.util.List;

/** Modules use each other, and the wrapped libraries, only as the table of modules says: one direction, no way back. */
final class Direction implements CodeRule<List<Use>> {
    private final ModuleTable table = ModuleTable.DESIGN;

    @Override
    public String name() {
        return "modules use only what the design lets them use";
    }

    @Override
    public List<Violation> violations(List<Use> uses) {
        return uses.stream()
                .filter(use -> use.crosses() && !table.mayUse(use.from(), use.to()))
                .map(use -> use.violation(
                        use.from() + " may not use " + use.to() + ":",
                        "move this code, or turn the dependency round; allowed are " + table.usable(use.from())))
                .toList();
    }
}
