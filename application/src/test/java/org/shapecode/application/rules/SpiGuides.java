package org.shapecode.application.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The page of every package of extension points tells how to add one. */
final class SpiGuides implements CodeRule<List<Source>> {
    private static final String HEADING = "How to add";

    @Override
    public String name() {
        return "every SPI package says how to add a plugin";
    }

    @Override
    public List<Violation> violations(List<Source> sources) {
        Map<String, Boolean> told = new HashMap<>();
        for (Source source : sources) {
            if (source.isMain() && source.folder().endsWith("/spi")) {
                told.merge(source.folder(), guides(source), Boolean::logicalOr);
            }
        }
        return told.keySet().stream()
                .filter(folder -> !told.get(folder))
                .map(SpiGuides::violation)
                .toList();
    }

    private static boolean guides(Source source) {
        int comment = source.text().indexOf("/**");
        int heading = source.text().indexOf(HEADING);
        return source.path().endsWith("/package-info.java")
                && comment >= 0
                && comment < heading
                && heading < source.text().indexOf("*/", comment);
    }

    private static Violation violation(String folder) {
        return new Violation(
                folder + "/package-info.java", 1, "no \"" + HEADING + "\"", "tell it in a few steps in its javadoc");
    }
}
