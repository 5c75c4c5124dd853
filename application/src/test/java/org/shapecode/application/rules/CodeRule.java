package org.shapecode.application.rules;

import static org.junit.Assert.assertEquals;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A rule that the code keeps: a name, and a function from what it looks at to what breaks it.
 *
 * @param <T> what it looks at: sources, uses in class files, names of folders
 */
interface CodeRule<T> {
    /** The rule in one clause, the first line of a failure. */
    String name();

    /** Every offence, none if the rule is kept. */
    List<Violation> violations(T subject);

    /** Fails with all offences, one a line. */
    default void check(T subject) {
        String found = violations(subject).stream()
                .map(Violation::toString)
                .sorted()
                .distinct()
                .collect(Collectors.joining("\n"));
        assertEquals(name(), "", found);
    }
}
