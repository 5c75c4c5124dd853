package org.shapecode.cli;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/**
 * Replaces control characters other than tabs and line ends, and characters that reverse the direction of text, by spaces:
 * what is printed can quote a file of a stranger, and a terminal executes its escape sequences.
 */
final class TerminalWriter extends FilterWriter {
    TerminalWriter(Writer out) {
        super(out);
    }

    @Override
    public void write(int c) throws IOException {
        out.write(harmless((char) c));
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        char[] harmless = new char[length];
        for (int i = 0; i < length; i++) {
            harmless[i] = harmless(text[from + i]);
        }
        out.write(harmless);
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
        write(text.toCharArray(), from, length);
    }

    private static char harmless(char c) {
        boolean control = Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r';
        boolean reversing = c >= '\u202a' && c <= '\u202e' || c >= '\u2066' && c <= '\u2069';
        return control || reversing ? ' ' : c;
    }
}
