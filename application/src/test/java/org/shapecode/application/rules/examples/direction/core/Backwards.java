package org.shapecode.application.rules.examples.direction.core;

import org.shapecode.application.rules.examples.direction.data.api.Dataset;

/** Breaks the rule: data uses core, not core data. */
class Backwards {
    Object data() {
        return new Dataset();
    }
}
