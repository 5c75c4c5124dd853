package org.shapecode.workbench.help;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Descriptions of plugins are plain text. */
class HtmlTest {
    @Test
    void escapesMarkup() {
        assertEquals("a &lt;b&gt; &amp;amp;", Html.escape("a <b> &amp;"));
    }

    @Test
    void emptyLinesSeparateParagraphs() {
        assertEquals("<p>One.</p><p>a &lt; b.</p>", Html.paragraphs("One.\n\na < b.\n"));
        assertEquals("", Html.paragraphs(" \n"));
    }
}
