package org.shapecode.application.rules.examples.cycles.core.third;

import org.shapecode.application.rules.examples.cycles.core.first.First;

/** Part of a cycle of three packages. */
public class Third {
    First next;
}
