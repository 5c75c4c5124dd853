package org.shapecode.application.rules.examples.exports.cli;

import org.shapecode.application.rules.examples.exports.shapes.Disk;

/** Breaks the rule: a plugin is found by Lookup. */
class Borrows {
    Object disk() {
        return new Disk();
    }
}
