package org.shapecode.application.rules.examples.headless.shapes;

import java.util.List;
import javax.swing.Icon;

/** Breaks the rule by a parameter of a type. */
interface Holds {
    List<Icon> icons();
}
