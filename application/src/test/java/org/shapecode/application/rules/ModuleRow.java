package org.shapecode.application.rules;

import java.util.Set;

/**
 * A row of the table of modules.
 *
 * @param name of its folder
 * @param kind what it is for
 * @param uses the modules and libraries that it may use of itself; with a module comes what that module may use, as
 *     its types travel through its API, but never a library
 * @param exports its packages for others, below its own; the empty name is its root package
 * @param displayFree packages of a desktop module that must run without a display all the same, named likewise
 */
record ModuleRow(String name, Kind kind, Set<String> uses, Set<String> exports, Set<String> displayFree) {
    /** What a module is for, and thus where it runs. */
    enum Kind {
        /** Wraps a library. */
        LIBRARY,
        /** Works without a display, for any client. */
        HEADLESS,
        /** Only adds plugins, found by Lookup: headless and used by nobody. */
        PLUGIN,
        /** Works without a display, on images as Java holds them: with {@code java.awt.image}, and nothing else of AWT. */
        DECODER,
        /** Draws. */
        DESKTOP,
        /** A program for processes of its own, which uses no module; it is built after the application, if at all. */
        PROGRAM,
        /** Measures, with anything. */
        ANYTHING
    }

    static ModuleRow of(Kind kind, String name, String... uses) {
        return new ModuleRow(name, kind, Set.of(uses), Set.of(), Set.of());
    }

    ModuleRow exporting(String... packages) {
        return new ModuleRow(name, kind, uses, Set.of(packages), displayFree);
    }

    ModuleRow withoutDisplayIn(String... packages) {
        return new ModuleRow(name, kind, uses, exports, Set.of(packages));
    }

    boolean isHeadless(String packageName) {
        return kind == Kind.HEADLESS
                || kind == Kind.PLUGIN
                || kind == Kind.PROGRAM
                || displayFree.contains(packageName);
    }

    boolean plugin() {
        return kind == Kind.PLUGIN;
    }

    /** Whether its class files are there when the others are. */
    boolean isBuiltBefore() {
        return kind != Kind.PROGRAM && kind != Kind.ANYTHING;
    }

    boolean anything() {
        return kind == Kind.ANYTHING;
    }
}
