package org.shapecode.editor;

import java.awt.Container;
import java.awt.Dimension;
import java.util.function.Function;
import net.miginfocom.swing.MigLayout;

/**
 * A MigLayout for panels within panels. With a text area somewhere inside, whose height depends on its width, MigLayout trusts
 * no size while a panel is not valid, and asks each panel in it several times, so that the time grows by a power of the depth.
 * This one answers within one outermost question, during which nothing changes, from memory. Use one instance per container.
 * Event dispatch thread.
 */
final class FormLayout extends MigLayout {
    private static final long serialVersionUID = 1L;

    private static int depth;
    private static long question;

    private long asked = -1;
    private transient Dimension least;
    private transient Dimension preferred;

    FormLayout(String layout, String columns) {
        super(layout, columns);
    }

    @Override
    public Dimension minimumLayoutSize(Container parent) {
        return within(parent, container -> {
            if (least == null) {
                least = super.minimumLayoutSize(container);
            }
            return new Dimension(least);
        });
    }

    @Override
    public Dimension preferredLayoutSize(Container parent) {
        return within(parent, container -> {
            if (preferred == null) {
                preferred = super.preferredLayoutSize(container);
            }
            return new Dimension(preferred);
        });
    }

    private Dimension within(Container parent, Function<Container, Dimension> size) {
        question += depth == 0 ? 1 : 0;
        if (asked != question) {
            asked = question;
            least = null;
            preferred = null;
        }
        depth++;
        try {
            return size.apply(parent);
        } finally {
            depth--;
        }
    }
}
