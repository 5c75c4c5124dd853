package org.shapecode.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Locale;
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

    @Test
    void noMarkupOrControlCharacterOfAStrangerIsLeft() {
        String evil = "<script>alert(\"x\")</script>&\u0000\u001b[31m\u202etxt\u2066\ufffe";
        assertEquals("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;&amp;  [31m txt  ", Html.escape(evil));
    }

    @Test
    void noComponentTakesAPlainTextForHtml() {
        for (String text : new String[] {"<html><img src=http://a/b>", "<HTML>b", "\u202e<html>b", "\u0000<html>"}) {
            assertFalse(Html.plain(text).toLowerCase(Locale.ROOT).startsWith("<html"), text);
        }
        assertEquals("a <b> c", Html.plain("a <b> c"));
        assertEquals("a b", Html.plain("a\u202eb"));
    }
}
