package org.shapecode.application.rules.examples.direction.data.api;

import org.shapecode.application.rules.examples.direction.core.Json;

/** Keeps the rule. */
public class Dataset {
    Json json;
}
