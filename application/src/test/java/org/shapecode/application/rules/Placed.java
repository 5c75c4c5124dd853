package org.shapecode.application.rules;

import java.util.List;

/** Every main source is in a module of the table and in that module's package, by which the other rules know it. */
final class Placed implements CodeRule<List<Source>> {
    /** A project of its own, for others to copy, in a package of theirs. */
    static final String TEMPLATE = "plugin-template";

    private final PackageNames names = new PackageNames("org.shapecode");

    @Override
    public String name() {
        return "main sources are in a known module, and in its package";
    }

    @Override
    public List<Violation> violations(List<Source> sources) {
        return sources.stream()
                .filter(source -> source.isMain() && !source.module().equals(TEMPLATE) && !placed(source))
                .map(source -> source.violation(
                        1,
                        "not in a module of the table or not in its package",
                        "give the module a row in ModuleTable, and packages " + names.ofModule(source.module())))
                .toList();
    }

    private boolean placed(Source source) {
        return ModuleTable.DESIGN.row(source.module()).isPresent()
                && PackageNames.inside(source.packageName(), names.ofModule(source.module()));
    }
}
