package org.shapecode.application.rules.examples.headless.cli;

import javax.swing.JOptionPane;

/** Breaks the rule by a call. */
class Asks {
    void ask() {
        JOptionPane.showMessageDialog(null, "?");
    }
}
