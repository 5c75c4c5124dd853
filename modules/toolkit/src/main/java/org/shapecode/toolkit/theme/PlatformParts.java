package org.shapecode.toolkit.theme;

import java.awt.Color;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.Insets;
import java.awt.Window;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.swing.BorderFactory;
import javax.swing.Icon;
import javax.swing.JScrollPane;
import javax.swing.UIManager;
import javax.swing.text.JTextComponent;
import org.netbeans.swing.tabcontrol.TabDisplayer;
import org.netbeans.swing.tabcontrol.plaf.TabControlButton;
import org.shapecode.toolkit.Components;
import org.shapecode.toolkit.StyledText;

/** Parts of the platform's windows that keep something of the former theme. Event dispatch thread. */
final class PlatformParts {
    private static final String QUICK_SEARCH = "org.netbeans.modules.quicksearch.";

    /** The field of the options that finds one of them. */
    private static final String FILTER = "org.openide.awt.QuickSearch$SearchTextField";

    /** An icon keeps images of 10 times its size in all; one of this scale pushes out those in the former colours. */
    private static final double LARGEST_KEPT = 3.1;

    private static final int[] STATES = {
        TabControlButton.STATE_DEFAULT,
        TabControlButton.STATE_PRESSED,
        TabControlButton.STATE_DISABLED,
        TabControlButton.STATE_ROLLOVER
    };

    private PlatformParts() {}

    /** Gives the buttons of tabs and the hints of fields for a search the present colours, and its field the size of the font. */
    static void update() {
        BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.scale(LARGEST_KEPT, LARGEST_KEPT);
        Stream.of(Window.getWindows()).flatMap(Components::all).forEach(part -> {
            if (part instanceof TabDisplayer tabs) {
                icons(tabs).forEach(icon -> icon.paintIcon(tabs, graphics, 0, 0));
            } else if (part.isMaximumSizeSet() && part.getClass().getName().startsWith(QUICK_SEARCH)) {
                part.setMaximumSize(new Dimension(part.getPreferredSize().width, Integer.MAX_VALUE));
                Components.all(part)
                        .filter(JScrollPane.class::isInstance)
                        .map(JScrollPane.class::cast)
                        .forEach(PlatformParts::fitHeight);
            } else if (part instanceof JTextComponent field
                    && showsHint(field.getClass().getName())) {
                colourHint(field);
            }
        });
        graphics.dispose();
    }

    /** Keeps a pane that the platform made without a border from being given one by the next look and feel. */
    static void keepBare(Component part) {
        if (part instanceof JScrollPane pane && pane.getBorder() == null) {
            pane.setBorder(BorderFactory.createEmptyBorder());
        }
    }

    private static boolean showsHint(String type) {
        return type.startsWith(QUICK_SEARCH) || type.equals(FILTER);
    }

    /** The platform fixes the least height of a line of text. */
    private static void fitHeight(JScrollPane line) {
        Insets insets = line.getInsets();
        int height = line.getViewport().getView().getPreferredSize().height + insets.top + insets.bottom;
        line.setMinimumSize(new Dimension(line.getMinimumSize().width, height));
        line.revalidate();
    }

    /** The platform shows a hint while the field has not the focus, in the colour of its disabled text. */
    private static void colourHint(JTextComponent field) {
        Color hint = UIManager.getColor(StyledText.SECONDARY);
        field.setDisabledTextColor(hint);
        if (!field.isFocusOwner()) {
            field.setForeground(hint);
        }
    }

    private static Stream<Icon> icons(TabDisplayer tabs) {
        return IntStream.rangeClosed(TabControlButton.ID_CLOSE_BUTTON, TabControlButton.ID_SLIDE_GROUP_BUTTON)
                .boxed()
                .flatMap(button ->
                        Arrays.stream(STATES).mapToObj(state -> tabs.getUI().getButtonIcon(button, state)))
                .filter(Objects::nonNull);
    }
}
