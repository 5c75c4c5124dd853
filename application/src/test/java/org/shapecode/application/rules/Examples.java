package org.shapecode.application.rules;

import java.util.List;

/** Small classes that keep or break rules, each set a package as if it were {@code org.shapecode}. */
final class Examples {
    static final String ROOT = "org.shapecode.application.rules.examples";

    private Examples() {}

    /** What a rule finds in a set: module, file and problem. */
    static List<String> offences(CodeRule<List<Use>> rule, String set) {
        String root = ROOT + "." + set;
        return rule.violations(ClassFiles.uses(root)).stream()
                .map(violation -> violation.path().replaceAll(".*/" + set + "/", "") + ":" + violation.line() + ": "
                        + violation.problem())
                .sorted()
                .distinct()
                .toList();
    }
}
