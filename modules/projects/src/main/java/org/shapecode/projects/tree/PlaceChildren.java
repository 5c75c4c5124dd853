package org.shapecode.projects.tree;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.openide.nodes.ChildFactory;
import org.openide.nodes.Node;
import org.openide.util.RequestProcessor;
import org.shapecode.core.Problem;
import org.shapecode.experiment.api.Run;
import org.shapecode.queue.Trainings;
import org.shapecode.toolkit.Errors;

/**
 * What lies in a place; found on a background thread, again whenever files change. What is being trained is looked at
 * each second besides. The node of a place stays the same, so that it stays selected.
 */
final class PlaceChildren extends ChildFactory.Detachable<Place> {
    private static final RequestProcessor WORKER = new RequestProcessor("Shapecode projects", 1);
    private static final int GATHER_MILLIS = 200;
    private static final int AGAIN_MILLIS = 1000;

    private final Place place;
    private final Map<Place, Look> looks = new HashMap<>();
    private final Map<Place, PlaceNode> nodes = new HashMap<>();
    private final AtomicBoolean due = new AtomicBoolean();
    private final RequestProcessor.Task reload = WORKER.create(this::reload);
    private final RequestProcessor.Task tick = WORKER.create(this::tick);
    private final Watch watch = new Watch(this::changed);
    private final Runnable trainings = this::changed;
    private volatile boolean attached;

    PlaceChildren(Place place) {
        this.place = place;
    }

    @Override
    protected void addNotify() {
        attached = true;
        Trainings.getDefault().addListener(trainings);
    }

    @Override
    protected void removeNotify() {
        attached = false;
        Trainings.getDefault().removeListener(trainings);
        WORKER.post(() -> watch(Set.of(), false));
    }

    /** Looks again; safe on any thread, returns at once. */
    void reload() {
        due.set(false);
        refresh(false);
    }

    @Override
    protected boolean createKeys(List<Place> keys) {
        Map<Place, Look> found = look();
        List<Place> order = new ArrayList<>(found.keySet());
        order.sort(Comparator.comparing(Place::kind).thenComparing(found::get, Look.ORDER));
        Map<Place, PlaceNode> shown;
        synchronized (looks) {
            looks.clear();
            looks.putAll(found);
            nodes.keySet().retainAll(found.keySet());
            shown = Map.copyOf(nodes);
        }
        shown.forEach((each, node) -> node.show(found.get(each)));
        keys.addAll(order);
        watch(toWatch(found), true);
        tickLater(found.values());
        return true;
    }

    /** Watches these folders, unless by now it is attached no more, or attached again. */
    private void watch(Set<Path> folders, boolean whileAttached) {
        synchronized (watch) {
            if (attached == whileAttached) {
                watch.only(folders);
            }
        }
    }

    /** Looks again at what is being trained, and at nothing else. */
    private void tick() {
        Set<Place> moving;
        synchronized (looks) {
            moving = looks.entrySet().stream()
                    .filter(each -> each.getValue().pace() == Look.Pace.MOVING)
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
        }
        List<Look> now = moving.stream().map(this::renew).toList();
        tickLater(now);
    }

    private void tickLater(Collection<Look> found) {
        if (attached && found.stream().anyMatch(look -> look.pace() == Look.Pace.MOVING)) {
            tick.schedule(AGAIN_MILLIS);
        }
    }

    private Look renew(Place place) {
        Look now = Looks.of(place);
        PlaceNode node;
        synchronized (looks) {
            looks.replace(place, now);
            node = nodes.get(place);
        }
        if (node != null) {
            node.show(now);
        }
        return now;
    }

    @Override
    protected Node createNodeForKey(Place key) {
        synchronized (looks) {
            Look look = looks.get(key);
            // Otherwise deleted since.
            if (look == null) {
                return null;
            }
            PlaceNode node = new PlaceNode(key, look);
            nodes.put(key, node);
            return node;
        }
    }

    private Map<Place, Look> look() {
        Map<Place, Look> found = new HashMap<>();
        try {
            place.contents().forEach(each -> found.put(each, look(each)));
        } catch (Problem e) {
            Errors.tell(e);
        }
        return found;
    }

    /** What is done stays as it is; there may be hundreds. */
    private Look look(Place each) {
        Look before;
        synchronized (looks) {
            before = looks.get(each);
        }
        boolean done = each.kind() == Kind.RUN
                && before != null
                && before.pace() == Look.Pace.STILL
                && new Run(each.path()).state() == Run.State.DONE;
        return done ? before : Looks.of(each);
    }

    /** The folder, and what in it changes from within. */
    private Set<Path> toWatch(Map<Place, Look> found) {
        Set<Path> folders = new HashSet<>(Set.of(place.inside()));
        found.forEach((each, look) -> {
            if (look.pace() != Look.Pace.STILL) {
                folders.add(each.inside());
            }
        });
        return folders;
    }

    private void changed() {
        // The first of many changes starts the clock; later ones do not put it off.
        if (attached && due.compareAndSet(false, true)) {
            reload.schedule(GATHER_MILLIS);
        }
    }
}
