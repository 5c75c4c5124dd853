package org.shapecode.application.rules;

import static org.junit.Assert.assertEquals;

import java.util.List;
import org.junit.Test;

/** Whoever looks a key up finds it. */
public class ListedKeysTest {
    private final ListedKeys rule = new ListedKeys();

    @Test
    public void holds() {
        rule.check(Checkout.sources());
    }

    @Test
    public void fires() {
        assertEquals(
                List.of(
                        "modules/core/src/main/java/A.java:2: Ctrl+D is not in the help; list it on the page of shortcuts"),
                offences("class A {\n  Keys.bind(box, \"ctrl D\", this::twice);", "D, Ctrl+Delete"));
        assertEquals(1, offences("KeyStroke.getKeyStroke(\"F3\")", "Shift+F3").size());
        assertEquals(
                1,
                offences("KeyStroke.getKeyStroke(KeyEvent.VK_F2, 0)", "Shift+F2")
                        .size());
        assertEquals(1, offences("onKey(\"LEFT\", 1)", "Alt+Left").size());
    }

    @Test
    public void isContentWithListedKeys() {
        assertEquals(List.of(), offences("bindWithin(page, KeyStroke.getKeyStroke(\"shift F3\"))", "F3, Shift+F3"));
        assertEquals(List.of(), offences("onKey(\"LEFT\", 1)", "Drag, arrow keys"));
    }

    private List<String> offences(String code, String page) {
        Source help = new Source("modules/workbench/src/main/java/ShortcutsPage.java", page);
        return rule.violations(List.of(Sources.main(code).get(0), help)).stream()
                .map(Violation::toString)
                .toList();
    }
}
