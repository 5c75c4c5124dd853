package org.shapecode.application.rules;

import java.util.List;
import java.util.regex.Pattern;

/** Modules and packages that must run without a display use neither AWT nor Swing. */
final class Headless implements CodeRule<List<Use>> {
    private static final Pattern DISPLAY = Pattern.compile("(java\\.awt|javax\\.swing)\\..*");

    private final ModuleTable table = ModuleTable.DESIGN;

    @Override
    public String name() {
        return "headless modules and packages use neither AWT nor Swing";
    }

    @Override
    public List<Violation> violations(List<Use> uses) {
        return uses.stream()
                .filter(use -> table.row(use.from())
                        .filter(row -> row.isHeadless(use.fromPackage()))
                        .isPresent())
                .filter(use -> DISPLAY.matcher(use.target()).matches())
                .map(use -> use.violation(
                        "headless " + use.from() + " uses",
                        "return data, and draw it in charts or in a desktop module"))
                .toList();
    }
}
