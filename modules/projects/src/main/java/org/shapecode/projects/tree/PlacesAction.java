package org.shapecode.projects.tree;

import java.awt.event.ActionEvent;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.swing.AbstractAction;
import javax.swing.Action;
import org.openide.util.ContextAwareAction;
import org.openide.util.Lookup;

/** Something that is done with one or several selected places. Event dispatch thread. */
final class PlacesAction extends AbstractAction implements ContextAwareAction {
    private static final long serialVersionUID = 1L;

    private final transient Predicate<List<Place>> possible;
    private final transient Consumer<List<Place>> work;

    /**
     * An action.
     *
     * @param name in the menu
     * @param possible whether it can be done with what is selected; looks at no file
     * @param work does it; returns at once
     */
    PlacesAction(String name, Predicate<List<Place>> possible, Consumer<List<Place>> work) {
        super(name);
        this.possible = possible;
        this.work = work;
    }

    /** An action for any number of places. */
    static PlacesAction each(String name, Consumer<Place> work) {
        return new PlacesAction(name, places -> !places.isEmpty(), places -> places.forEach(work));
    }

    /** An action for a single place. */
    static PlacesAction one(String name, Consumer<Place> work) {
        return new PlacesAction(name, places -> places.size() == 1, places -> work.accept(places.get(0)));
    }

    @Override
    public Action createContextAwareInstance(Lookup context) {
        List<Place> places = List.copyOf(context.lookupAll(Place.class));
        return new AbstractAction((String) getValue(NAME)) {
            private static final long serialVersionUID = 1L;

            @Override
            public boolean isEnabled() {
                return possible.test(places);
            }

            @Override
            public void actionPerformed(ActionEvent event) {
                work.accept(places);
            }
        };
    }

    /** Called only on the instance for what is selected. */
    @Override
    public void actionPerformed(ActionEvent event) {
        throw new IllegalStateException(getValue(NAME) + " needs a selection");
    }
}
