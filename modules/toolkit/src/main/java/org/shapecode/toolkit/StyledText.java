package org.shapecode.toolkit;

import java.awt.Font;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.io.File;
import java.nio.file.Path;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JTextArea;
import javax.swing.UIManager;
import javax.swing.text.DefaultCaret;
import org.shapecode.core.Html;

/** Labels and paragraphs styled by the look and feel. Create them on the event dispatch thread. */
public final class StyledText {
    /** The name of the colour of secondary text, which is easy to read on all backgrounds; that of disabled text is not. */
    public static final String SECONDARY = "Shapecode.secondaryText";

    private static final String STYLE_CLASS = "FlatLaf.styleClass";
    private static final String STYLE = "FlatLaf.style";

    private StyledText() {}

    /** A text cut to a maximum number of characters, with an ellipsis if anything is cut. Thread-safe. */
    public static String shortened(String text, int max) {
        return text.length() <= max ? text : text.substring(0, max - 1).strip() + "…";
    }

    /** A path with {@code ~} for the home folder. Thread-safe. */
    public static String shortened(Path path) {
        Path home = Path.of(System.getProperty("user.home"));
        return path.startsWith(home) ? "~" + File.separator + home.relativize(path) : path.toString();
    }

    /** A heading: large for a window, otherwise the size for a section. Takes no text for HTML, now or later. */
    public static JLabel headline(String text, boolean large) {
        JLabel label = new JLabel();
        label.putClientProperty("html.disable", true);
        label.setText(Html.visible(text));
        label.putClientProperty(STYLE_CLASS, large ? "h1" : "h3");
        return label;
    }

    /** Gives a component the colour of secondary text in each theme. */
    public static void makeSecondary(JComponent component) {
        component.putClientProperty(STYLE, "foreground: $" + SECONDARY);
    }

    /** Gives a component the colour of error messages in each theme, or takes it away. The red of the platform is too dark. */
    public static void showError(JComponent component, boolean error) {
        component.putClientProperty(STYLE, error ? "foreground: $Shapecode.errorText" : null);
    }

    /** Small secondary text, such as a hint or the name above a value. */
    public static JLabel caption(String text) {
        JLabel label = new JLabel(text);
        label.putClientProperty(STYLE_CLASS, "small");
        makeSecondary(label);
        return label;
    }

    /** Small secondary text that wraps, such as a description below a choice. */
    public static JTextArea hint(String text) {
        JTextArea hint = paragraph(text);
        hint.putClientProperty(STYLE_CLASS, "small");
        makeSecondary(hint);
        fitHeight(hint);
        return hint;
    }

    /** Lays a wrapped text out again whenever its width changes, on which its height depends. */
    public static void fitHeight(JTextArea area) {
        area.addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent event) {
                area.revalidate();
            }
        });
    }

    /** Wrapped text. Mouse events pass through to the component below. */
    public static JTextArea paragraph(String text) {
        JTextArea area = new JTextArea(text) {
            private static final long serialVersionUID = 1L;

            @Override
            public boolean contains(int x, int y) {
                return false;
            }

            @Override
            public void updateUI() {
                super.updateUI();
                // A moving caret would scroll the window to this paragraph.
                DefaultCaret fixed = new DefaultCaret();
                fixed.setUpdatePolicy(DefaultCaret.NEVER_UPDATE);
                setCaret(fixed);
                Font font = UIManager.getFont("Label.font");
                // A style class brings its own font.
                if (font != null && getClientProperty(STYLE_CLASS) == null) {
                    setFont(font);
                }
            }
        };
        area.setLineWrap(true);
        area.setWrapStyleWord(true);
        area.setEditable(false);
        area.setFocusable(false);
        area.setOpaque(false);
        // With null, the look and feel would install its own border.
        area.setBorder(BorderFactory.createEmptyBorder());
        return area;
    }
}
