package org.shapecode.application.rules;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Modules and packages that must run without a display use neither AWT nor Swing; one that decodes pictures uses the images of
 * AWT, which need no display, and nothing else of it.
 */
final class Headless implements CodeRule<List<Use>> {
    private static final Pattern DISPLAY = Pattern.compile("(java\\.awt|javax\\.swing)\\..*");
    private static final Pattern IMAGES = Pattern.compile("java\\.awt\\.(image|color)\\..*");

    private final ModuleTable table = ModuleTable.DESIGN;

    @Override
    public String name() {
        return "headless modules and packages use neither AWT nor Swing";
    }

    @Override
    public List<Violation> violations(List<Use> uses) {
        return uses.stream()
                .filter(use -> DISPLAY.matcher(use.target()).matches())
                .filter(use -> table.row(use.from())
                        .filter(row -> isForbidden(row, use))
                        .isPresent())
                .map(use -> use.violation(
                        "headless " + use.from() + " uses",
                        "return data, and draw it in charts or in a desktop module"))
                .toList();
    }

    private static boolean isForbidden(ModuleRow row, Use use) {
        return row.isHeadless(use.fromPackage())
                || row.kind() == ModuleRow.Kind.DECODER
                        && !IMAGES.matcher(use.target()).matches();
    }
}
