package org.shapecode.application.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A pom makes public, to the platform's class loaders, only packages of ours that the table of modules names. */
final class PublicPackages implements CodeRule<List<Source>> {
    private static final Pattern PUBLIC = Pattern.compile("<publicPackage>(org\\.shapecode\\..*)</publicPackage>");

    private final PackageNames names = new PackageNames("org.shapecode");

    @Override
    public String name() {
        return "poms make public what the design exports";
    }

    @Override
    public List<Violation> violations(List<Source> poms) {
        List<Violation> found = new ArrayList<>();
        for (Source pom : poms) {
            Set<String> exports =
                    ModuleTable.DESIGN.row(pom.module()).map(ModuleRow::exports).orElse(Set.of());
            List<String> lines = pom.lines();
            for (int i = 0; i < lines.size(); i++) {
                Matcher matcher = PUBLIC.matcher(lines.get(i));
                if (matcher.find() && !exports.contains(names.within(matcher.group(1)))) {
                    String problem = matcher.group(1) + " is public";
                    found.add(pom.violation(i + 1, problem, "keep it inside, or export it in ModuleTable"));
                }
            }
        }
        return found;
    }
}
