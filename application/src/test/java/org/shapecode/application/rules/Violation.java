package org.shapecode.application.rules;

/**
 * One offence against a rule.
 *
 * @param path of the file, from the root of the repository
 * @param line of the file, from 1
 * @param problem what is wrong there
 * @param remedy what to do about it
 */
record Violation(String path, int line, String problem, String remedy) {
    @Override
    public String toString() {
        return path + ":" + line + ": " + problem + "; " + remedy;
    }
}
