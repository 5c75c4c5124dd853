package org.shapecode.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class HtmlTest {
    @Test
    void escapesMarkupAndReplacesControlCharacters() {
        assertEquals("&lt;b a=&quot;1&quot;&gt; &amp;amp; \tz\n", Html.escape("<b a=\"1\">\u0007&amp; \tz\n"));
    }

    @Test
    void emptyLinesSeparateParagraphs() {
        assertEquals("<p>One.</p><p>a &lt; b.</p>", Html.paragraphs("One.\n\na < b.\n"));
        assertEquals("", Html.paragraphs(" \n"));
    }
}
