package org.shapecode.application.rules;

import java.util.List;

/** A module's code sees only the packages that another module offers: its api and spi, or what the table names. */
final class Exports implements CodeRule<List<Use>> {
    private final ModuleTable table = ModuleTable.DESIGN;

    @Override
    public String name() {
        return "modules use only exported packages of each other, and nobody uses a plugin's classes";
    }

    @Override
    public List<Violation> violations(List<Use> uses) {
        return uses.stream()
                .filter(use -> use.crosses() && !free(use.from()))
                .flatMap(use -> table.row(use.to()).stream()
                        .filter(row -> row.kind() != ModuleRow.Kind.LIBRARY)
                        .filter(row -> !row.exports().contains(use.toPackage()))
                        .map(row -> violation(use, row)))
                .toList();
    }

    private boolean free(String module) {
        return table.row(module).filter(ModuleRow::anything).isPresent();
    }

    private static Violation violation(Use use, ModuleRow row) {
        return row.plugin()
                ? use.violation(use.from() + " uses a plugin,", "find it by its id through Plugins")
                : use.violation(
                        use.from() + " uses what " + row.name() + " keeps to itself:",
                        "use one of its exported packages");
    }
}
