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
final class ItemChildren extends ChildFactory.Detachable<TreeItem> {
    private static final RequestProcessor WORKER = new RequestProcessor("Shapecode projects", 1);
    private static final int GATHER_MILLIS = 200;
    private static final int AGAIN_MILLIS = 1000;

    private final TreeItem place;
    private final Map<TreeItem, ItemPresentation> looks = new HashMap<>();
    private final Map<TreeItem, ItemNode> nodes = new HashMap<>();
    private final AtomicBoolean due = new AtomicBoolean();
    private final RequestProcessor.Task reload = WORKER.create(this::reload);
    private final RequestProcessor.Task tick = WORKER.create(this::tick);
    private final FolderWatcher watch = new FolderWatcher(this::changed);
    private final Runnable trainings = this::changed;
    private volatile boolean attached;

    ItemChildren(TreeItem place) {
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
    protected boolean createKeys(List<TreeItem> keys) {
        Map<TreeItem, ItemPresentation> found = look();
        List<TreeItem> order = new ArrayList<>(found.keySet());
        order.sort(Comparator.comparing(TreeItem::kind).thenComparing(found::get, ItemPresentation.ORDER));
        Map<TreeItem, ItemNode> shown;
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
        Set<TreeItem> moving;
        synchronized (looks) {
            moving = looks.entrySet().stream()
                    .filter(each -> each.getValue().pace() == ItemPresentation.Pace.MOVING)
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
        }
        List<ItemPresentation> now = moving.stream().map(this::renew).toList();
        tickLater(now);
    }

    private void tickLater(Collection<ItemPresentation> found) {
        if (attached && found.stream().anyMatch(look -> look.pace() == ItemPresentation.Pace.MOVING)) {
            tick.schedule(AGAIN_MILLIS);
        }
    }

    private ItemPresentation renew(TreeItem place) {
        ItemPresentation now = ItemPresenter.of(place);
        ItemNode node;
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
    protected Node createNodeForKey(TreeItem key) {
        synchronized (looks) {
            ItemPresentation look = looks.get(key);
            // Otherwise deleted since.
            if (look == null) {
                return null;
            }
            ItemNode node = new ItemNode(key, look);
            nodes.put(key, node);
            return node;
        }
    }

    private Map<TreeItem, ItemPresentation> look() {
        Map<TreeItem, ItemPresentation> found = new HashMap<>();
        try {
            place.contents().forEach(each -> found.put(each, look(each)));
        } catch (Problem e) {
            Errors.tell(e);
        }
        return found;
    }

    /** What is done stays as it is; there may be hundreds. */
    private ItemPresentation look(TreeItem each) {
        ItemPresentation before;
        synchronized (looks) {
            before = looks.get(each);
        }
        boolean done = each.kind() == ItemKind.RUN
                && before != null
                && before.pace() == ItemPresentation.Pace.STILL
                && new Run(each.path()).state() == Run.State.DONE;
        return done ? before : ItemPresenter.of(each);
    }

    /** The folder, and what in it changes from within. */
    private Set<Path> toWatch(Map<TreeItem, ItemPresentation> found) {
        Set<Path> folders = new HashSet<>(Set.of(place.inside()));
        found.forEach((each, look) -> {
            if (look.pace() != ItemPresentation.Pace.STILL) {
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
