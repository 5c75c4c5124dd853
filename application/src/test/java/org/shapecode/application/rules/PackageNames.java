package org.shapecode.application.rules;

import java.util.Map;

/**
 * What the name of a package says: its module, and its place in it.
 *
 * @param root the package of all modules
 */
record PackageNames(String root) {
    private static final Map<String, String> LIBRARIES = Map.of(
            "org.deeplearning4j", "libs-dl4j",
            "org.nd4j", "libs-dl4j",
            "org.bytedeco", "libs-dl4j",
            "org.jfree", "libs-charts",
            "org.apache.batik", "libs-charts",
            "org.apache.pdfbox", "libs-charts",
            "de.rototor.pdfbox", "libs-charts",
            "net.miginfocom", "libs-swing",
            "org.fife", "libs-swing");

    /** The module or library of a package, empty if it is neither. */
    String module(String name) {
        if (inside(name, root)) {
            String[] parts = name.substring(root.length()).split("\\.");
            return parts.length == 1 ? "" : parts[1].equals("libs") && parts.length > 2 ? "libs-" + parts[2] : parts[1];
        }
        return LIBRARIES.keySet().stream()
                .filter(library -> inside(name, library))
                .map(LIBRARIES::get)
                .findAny()
                .orElse("");
    }

    /** The part of a package's name after that of its module, empty for the module's root package. */
    String within(String name) {
        String of = ofModule(module(name));
        return name.startsWith(of + ".") ? name.substring(of.length() + 1) : "";
    }

    /** The root package of a module. */
    String ofModule(String module) {
        return root + "." + module.replace('-', '.');
    }

    static boolean inside(String name, String outer) {
        return name.equals(outer) || name.startsWith(outer + ".");
    }
}
