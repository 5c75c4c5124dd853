package org.shapecode.workbench.help;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** What plugins say of themselves is text, whatever is in it. */
class HtmlTest {
    @Test
    void noTextIsTakenForMarkup() {
        assertEquals("a &lt;b&gt; &amp;amp;", Html.escape("a <b> &amp;"));
    }

    @Test
    void paragraphsAreDividedByEmptyLines() {
        assertEquals("<p>One.</p><p>a &lt; b.</p>", Html.paragraphs("One.\n\na < b.\n"));
        assertEquals("", Html.paragraphs(" \n"));
    }
}
