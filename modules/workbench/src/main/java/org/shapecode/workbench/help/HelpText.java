package org.shapecode.workbench.help;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.util.function.Consumer;
import javax.swing.JEditorPane;
import javax.swing.UIManager;
import javax.swing.event.HyperlinkEvent;
import javax.swing.text.html.HTMLDocument;
import javax.swing.text.html.HTMLEditorKit;
import javax.swing.text.html.StyleSheet;

/** Shows an HTML page in the fonts and colours of the current theme. Event dispatch thread. */
final class HelpText extends JEditorPane {
    private static final long serialVersionUID = 1L;

    private String body = "";

    /**
     * An empty page.
     *
     * @param follow called with the target of a clicked link, such as {@code "page:views#loss"}
     */
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

    /** Called when the theme changes. */
    @Override
    public void updateUI() {
        super.updateUI();
        if (body != null) {
            fill();
            setCaretPosition(0);
        }
    }

    /** Scales screenshots smoothly, so that their text can be read. */
    @Override
    protected void paintComponent(Graphics graphics) {
        ((Graphics2D) graphics)
                .setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        super.paintComponent(graphics);
    }

    private void fill() {
        // All kits share one default style sheet, so this one gets its own.
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
        // Resolves the paths of images.
        document.setBase(HelpText.class.getResource("first-steps.html"));
        setDocument(document);
        setText("<html><body>" + body + "</body></html>");
    }

    private static StyleSheet style() {
        StyleSheet sheet = new StyleSheet();
        sheet.addStyleSheet(new HTMLEditorKit().getStyleSheet());
        Font font = UIManager.getFont("Label.font");
        int size = font.getSize();
        sheet.addRule("body { margin: 12px 16px 16px 16px; font-family: " + font.getFamily() + "; font-size: " + size
                + "pt; color: " + css(UIManager.getColor("Label.foreground")) + " }");
        sheet.addRule("h1 { font-size: " + (size + 8) + "pt; margin: 0 0 8px 0 }");
        sheet.addRule("h2 { font-size: " + (size + 2) + "pt; margin: 16px 0 2px 0 }");
        sheet.addRule("p { margin: 4px 0 4px 0 }");
        sheet.addRule("li { margin: 2px 0 2px 0 }");
        sheet.addRule("td { padding: 2px 12px 2px 0; vertical-align: top }");
        sheet.addRule("code { font-family: monospaced; font-size: " + size + "pt }");
        sheet.addRule("pre { font-family: monospaced; font-size: " + (size - 1) + "pt; margin: 6px 0 6px 8px }");
        sheet.addRule("a { color: " + css(UIManager.getColor("Component.linkColor")) + " }");
        return sheet;
    }

    private static String css(Color color) {
        return String.format("#%06x", (color == null ? Color.GRAY : color).getRGB() & 0xFFFFFF);
    }
}
