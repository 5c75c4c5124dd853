package org.shapecode.projects.tree;

import java.awt.event.ActionEvent;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.swing.AbstractAction;
import javax.swing.Action;
import org.openide.util.ContextAwareAction;
import org.openide.util.Lookup;
import org.shapecode.queue.Training;
import org.shapecode.views.live.Subject;

/** Something that is done with one or several selected places. Event dispatch thread. */
final class ItemAction extends AbstractAction implements ContextAwareAction {
    private static final long serialVersionUID = 1L;

    private final transient Predicate<Lookup> possible;
    private final transient Consumer<Lookup> work;

    /**
     * An action.
     *
     * @param name in the menu
     * @param possible whether it can be done with what is selected; looks at no file
     * @param work does it; returns at once
     */
    ItemAction(String name, Predicate<Lookup> possible, Consumer<Lookup> work) {
        super(name);
        this.possible = possible;
        this.work = work;
    }

    /** An action for any number of places at once. */
    static ItemAction all(String name, Consumer<List<TreeItem>> work) {
        return new ItemAction(name, context -> !places(context).isEmpty(), context -> work.accept(places(context)));
    }

    /** An action for any number of places, one after another. */
    static ItemAction each(String name, Consumer<TreeItem> work) {
        return all(name, places -> places.forEach(work));
    }

    /** An action for a single place. */
    static ItemAction one(String name, Consumer<TreeItem> work) {
        return new ItemAction(
                name,
                context -> places(context).size() == 1,
                context -> work.accept(places(context).get(0)));
    }

    /** An action for those selected runs that are being trained here, if any. */
    static ItemAction trainings(String name, Predicate<Training> possible, Consumer<Training> work) {
        return new ItemAction(
                name,
                context -> going(context).anyMatch(possible),
                context -> going(context).filter(possible).forEach(work));
    }

    private static List<TreeItem> places(Lookup context) {
        return List.copyOf(context.lookupAll(TreeItem.class));
    }

    private static Stream<Training> going(Lookup context) {
        return context.lookupAll(Subject.class).stream().flatMap(subject -> subject.training().stream());
    }

    @Override
    public Action createContextAwareInstance(Lookup context) {
        return new AbstractAction((String) getValue(NAME)) {
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
    }

    /** Called only on the instance for what is selected. */
    @Override
    public void actionPerformed(ActionEvent event) {
        throw new IllegalStateException(getValue(NAME) + " needs a selection");
    }
}
