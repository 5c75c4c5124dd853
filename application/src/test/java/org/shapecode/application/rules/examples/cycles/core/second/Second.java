package org.shapecode.application.rules.examples.cycles.core.second;

import org.shapecode.application.rules.examples.cycles.core.third.Third;

/** Part of a cycle of three packages. */
public class Second {
    Third next;
}
