package org.shapecode.application.rules.examples.cycles.core.first;

import org.shapecode.application.rules.examples.cycles.core.second.Second;

/** Part of a cycle of three packages. */
public class First {
    Second next;
}
