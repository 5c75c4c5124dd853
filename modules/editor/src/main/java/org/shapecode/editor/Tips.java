package org.shapecode.editor;

import org.shapecode.core.plugin.ParameterInfo;

/** What is said about a parameter to those who point at it. */
final class Tips {
    private Tips() {}

    static String of(ParameterInfo info, Range range) {
        String allowed = range.text();
        return html(
                info.description(), allowed.isEmpty() ? "" : capital(range.whole() ? "whole, " + allowed : allowed));
    }

    static String of(ParameterInfo info) {
        return html(info.description(), "");
    }

    private static String html(String sentence, String more) {
        String escaped = sentence.replace("&", "&amp;").replace("<", "&lt;");
        return "<html>" + escaped + (more.isEmpty() ? "" : "<br>" + more);
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }
}
