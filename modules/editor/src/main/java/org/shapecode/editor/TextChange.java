package org.shapecode.editor;

import javax.swing.JTextArea;

/**
 * What of a text has to be replaced to get another; the rest stays, with its caret and what is scrolled into view.
 *
 * @param from where the replaced part begins
 * @param to where it ends
 * @param text what comes instead
 */
record TextChange(int from, int to, String text) {
    static TextChange between(String before, String after) {
        int shorter = Math.min(before.length(), after.length());
        int head = 0;
        while (head < shorter && before.charAt(head) == after.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && before.charAt(before.length() - 1 - tail) == after.charAt(after.length() - 1 - tail)) {
            tail++;
        }
        return new TextChange(head, before.length() - tail, after.substring(head, after.length() - tail));
    }

    /** Event dispatch thread. */
    void apply(JTextArea area) {
        area.replaceRange(text, from, to);
    }
}
