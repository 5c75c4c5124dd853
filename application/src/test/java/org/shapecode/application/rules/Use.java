package org.shapecode.application.rules;

/**
 * A place in a class file where a class names another one.
 *
 * @param from the module whose code this is
 * @param fromPackage the package of this code below its module's, empty for the module's root package
 * @param path of its source, from the root of the repository
 * @param line of its source, from 1
 * @param target the class that is named, in full
 * @param to the module or library of that class, empty if it is neither
 * @param toPackage the package of that class below its module's, empty for the module's root package
 */
record Use(String from, String fromPackage, String path, int line, String target, String to, String toPackage) {
    boolean crosses() {
        return !to.isEmpty() && !to.equals(from);
    }

    Violation violation(String problem, String remedy) {
        return new Violation(path, line, problem + " " + target, remedy);
    }
}
