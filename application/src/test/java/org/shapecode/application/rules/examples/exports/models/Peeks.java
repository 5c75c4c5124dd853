package org.shapecode.application.rules.examples.exports.models;

import org.shapecode.application.rules.examples.exports.network.api.Stack;
import org.shapecode.application.rules.examples.exports.network.inside.Hidden;

/** Breaks the rule by the first only. */
class Peeks {
    Object[] parts() {
        return new Object[] {new Hidden(), new Stack()};
    }
}
