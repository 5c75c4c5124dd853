package org.shapecode.workbench.help;

import java.awt.Color;
import java.awt.Font;
import java.util.function.Consumer;
import javax.swing.JEditorPane;
import javax.swing.UIManager;
import javax.swing.event.HyperlinkEvent;
import javax.swing.text.html.HTMLDocument;
import javax.swing.text.html.HTMLEditorKit;
import javax.swing.text.html.StyleSheet;

/** A page in the fonts and colours of the moment. Event dispatch thread. */
final class HelpText extends JEditorPane {
    private static final long serialVersionUID = 1L;

    private String body = "";

    /** A text that follows a link by what it names: a page, and the place in it. */
    HelpText(Consumer<String> follow) {
        setEditable(false);
        setName("help-text");
        getAccessibleContext().setAccessibleName("Help");
        addHyperlinkListener(event -> {
            if (event.getEventType() == HyperlinkEvent.EventType.ACTIVATED) {
                follow.accept(event.getDescription());
            }
        });
    }

    void show(String html, String anchor) {
        body = html;
        fill();
        if (anchor.isEmpty()) {
            setCaretPosition(0);
        } else {
            scrollToReference(anchor);
        }
    }

    /** The theme has changed. */
    @Override
    public void updateUI() {
        super.updateUI();
        if (body != null) {
            fill();
            setCaretPosition(0);
        }
    }

    private void fill() {
        // Each kit would add its rules to one sheet that all share.
        HTMLEditorKit kit = new HTMLEditorKit() {
            private static final long serialVersionUID = 1L;
            private final StyleSheet own = style();

            @Override
            public StyleSheet getStyleSheet() {
                return own == null ? super.getStyleSheet() : own;
            }
        };
        setEditorKit(kit);
        HTMLDocument document = (HTMLDocument) kit.createDefaultDocument();
        // Where pictures lie.
        document.setBase(HelpText.class.getResource("first-steps.html"));
        setDocument(document);
        setText("<html><body>" + body + "</body></html>");
    }

    private static StyleSheet style() {
        StyleSheet sheet = new StyleSheet();
        sheet.addStyleSheet(new HTMLEditorKit().getStyleSheet());
        Font font = UIManager.getFont("Label.font");
        int size = font.getSize();
        String quiet = css(UIManager.getColor("Label.disabledForeground"));
        sheet.addRule("body { margin: 12px 16px 16px 16px; font-family: " + font.getFamily() + "; font-size: " + size
                + "pt; color: " + css(UIManager.getColor("Label.foreground")) + " }");
        sheet.addRule("h1 { font-size: " + (size + 8) + "pt; margin: 0 0 8px 0 }");
        sheet.addRule("h2 { font-size: " + (size + 2) + "pt; margin: 16px 0 2px 0 }");
        sheet.addRule("p { margin: 4px 0 4px 0 }");
        sheet.addRule("li { margin: 2px 0 2px 0 }");
        sheet.addRule("td { padding: 2px 12px 2px 0; vertical-align: top }");
        sheet.addRule("code { font-family: monospaced; font-size: " + size + "pt }");
        sheet.addRule("pre { font-family: monospaced; font-size: " + (size - 1) + "pt; margin: 6px 0 6px 8px; color: "
                + quiet + " }");
        sheet.addRule("a { color: " + css(UIManager.getColor("Component.linkColor")) + " }");
        return sheet;
    }

    private static String css(Color color) {
        Color known = color == null ? Color.GRAY : color;
        return String.format("#%06x", known.getRGB() & 0xFFFFFF);
    }
}
