package org.shapecode.projects.tree;

import java.awt.event.ActionEvent;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.swing.AbstractAction;
import javax.swing.Action;
import javax.swing.KeyStroke;
import org.openide.util.ContextAwareAction;
import org.openide.util.Lookup;
import org.shapecode.queue.TrainingJob;
import org.shapecode.views.live.Viewable;

/** An action on the selected items. Event dispatch thread. */
final class ItemAction extends AbstractAction implements ContextAwareAction {
    private static final long serialVersionUID = 1L;

    private final transient Predicate<Lookup> possible;
    private final transient Consumer<Lookup> work;

    /**
     * An action.
     *
     * @param name in the menu
     * @param possible whether it is enabled for a selection; must not read files
     * @param work called when it is chosen; returns immediately
     */
    ItemAction(String name, Predicate<Lookup> possible, Consumer<Lookup> work) {
        super(name);
        this.possible = possible;
        this.work = work;
    }

    /** An action on all selected items together. */
    static ItemAction all(String name, Consumer<List<TreeItem>> work) {
        return new ItemAction(name, context -> !items(context).isEmpty(), context -> work.accept(items(context)));
    }

    /** An action on each selected item. */
    static ItemAction each(String name, Consumer<TreeItem> work) {
        return all(name, items -> items.forEach(work));
    }

    /** An action that is enabled for a single item only. */
    static ItemAction one(String name, Consumer<TreeItem> work) {
        return new ItemAction(
                name,
                context -> items(context).size() == 1,
                context -> work.accept(items(context).get(0)));
    }

    /** An action on the selected runs that are waiting or training in this program. */
    static ItemAction trainings(String name, Predicate<TrainingJob> possible, Consumer<TrainingJob> work) {
        return new ItemAction(
                name,
                context -> active(context).anyMatch(possible),
                context -> active(context).filter(possible).forEach(work));
    }

    /** The same action, whose menu item shows a shortcut that performs it in the tree. */
    ItemAction showing(String shortcut) {
        putValue(ACCELERATOR_KEY, KeyStroke.getKeyStroke(shortcut));
        return this;
    }

    private static List<TreeItem> items(Lookup context) {
        return List.copyOf(context.lookupAll(TreeItem.class));
    }

    private static Stream<TrainingJob> active(Lookup context) {
        return context.lookupAll(Viewable.class).stream().flatMap(subject -> subject.training().stream());
    }

    @Override
    public Action createContextAwareInstance(Lookup context) {
        Action own = new AbstractAction((String) getValue(NAME)) {
            private static final long serialVersionUID = 1L;

            @Override
            public boolean isEnabled() {
                return possible.test(context);
            }

            @Override
            public void actionPerformed(ActionEvent event) {
                work.accept(context);
            }
        };
        own.putValue(ACCELERATOR_KEY, getValue(ACCELERATOR_KEY));
        return own;
    }

    /** Never called: the platform calls the instance for the selection. */
    @Override
    public void actionPerformed(ActionEvent event) {
        throw new IllegalStateException(getValue(NAME) + " needs a selection");
    }
}
