package org.shapecode.application.rules.examples.cycles.core.outside;

import org.shapecode.application.rules.examples.cycles.core.first.First;

/** Uses a package in a cycle but is outside of it. */
public class Outside {
    First next;
}
