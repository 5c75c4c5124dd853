package org.shapecode.application.rules;

import java.util.List;

/** Small sources for rules to look at. */
final class Sources {
    private Sources() {}

    /** One class {@code A} of the module core. */
    static List<Source> main(String text) {
        return List.of(new Source("modules/core/src/main/java/A.java", text));
    }

    /** One file anywhere. */
    static List<Source> at(String path, String text) {
        return List.of(new Source(path, text));
    }
}
