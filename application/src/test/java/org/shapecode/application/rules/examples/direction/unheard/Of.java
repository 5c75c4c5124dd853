package org.shapecode.application.rules.examples.direction.unheard;

import org.shapecode.application.rules.examples.direction.core.Json;

/** Breaks the rule: the table does not know its module. */
class Of {
    Object json() {
        return new Json();
    }
}
