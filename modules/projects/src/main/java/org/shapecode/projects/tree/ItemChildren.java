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
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.openide.nodes.ChildFactory;
import org.openide.nodes.Node;
import org.openide.util.RequestProcessor;
import org.shapecode.core.Problem;
import org.shapecode.experiment.api.Run;
import org.shapecode.queue.TrainingQueue;
import org.shapecode.toolkit.ErrorDialog;

/**
 * The child nodes of an item. They are listed on a background thread, again whenever files change; items that are training
 * are read again every second. An item keeps its node, so that it stays selected.
 */
final class ItemChildren extends ChildFactory.Detachable<TreeItem> {
    private static final RequestProcessor WORKER = new RequestProcessor("Shapecode projects", 1);
    private static final int GATHER_MILLIS = 200;
    private static final int PERIOD_MILLIS = 1000;

    private final TreeItem item;
    private final BiFunction<TreeItem, ItemPresentation, ItemNode> maker;
    private final Map<TreeItem, ItemPresentation> presentations = new HashMap<>();
    private final Map<TreeItem, ItemNode> nodes = new HashMap<>();

    /** Nodes that the platform has not asked for yet. */
    private final Map<TreeItem, ItemNode> prepared = new HashMap<>();

    private final AtomicBoolean reloadPending = new AtomicBoolean();
    private final RequestProcessor.Task reload = WORKER.create(this::reload);
    private final RequestProcessor.Task poll = WORKER.create(this::poll);
    private final FolderWatcher watcher = new FolderWatcher(this::changed);
    private final Runnable trainings = this::changed;
    private volatile boolean attached;

    ItemChildren(TreeItem item) {
        this(item, ItemNode::new);
    }

    /**
     * The child nodes of an item.
     *
     * @param maker makes a node, on a background thread
     */
    ItemChildren(TreeItem item, BiFunction<TreeItem, ItemPresentation, ItemNode> maker) {
        this.item = item;
        this.maker = maker;
    }

    @Override
    protected void addNotify() {
        attached = true;
        TrainingQueue.getDefault().addListener(trainings);
    }

    @Override
    protected void removeNotify() {
        attached = false;
        TrainingQueue.getDefault().removeListener(trainings);
        WORKER.post(() -> watch(Set.of(), false));
    }

    /** Lists the items again. Thread-safe; returns immediately. */
    void reload() {
        reloadPending.set(false);
        refresh(false);
    }

    /** Lists the items again on the calling thread, which must not be the event dispatch thread. */
    void listAtOnce() {
        refresh(true);
    }

    @Override
    protected boolean createKeys(List<TreeItem> keys) {
        Map<TreeItem, ItemPresentation> found = list();
        List<TreeItem> order = new ArrayList<>(found.keySet());
        order.sort(Comparator.comparing(TreeItem::kind).thenComparing(found::get, ItemPresentation.ORDER));
        Map<TreeItem, ItemNode> shown;
        synchronized (presentations) {
            presentations.clear();
            presentations.putAll(found);
            nodes.keySet().retainAll(found.keySet());
            shown = Map.copyOf(nodes);
        }
        prepare(found, shown.keySet());
        shown.forEach((each, node) -> node.show(found.get(each)));
        keys.addAll(order);
        watch(toWatch(found), true);
        pollLater(found.values());
        return true;
    }

    /** The platform asks for all nodes under a lock for which the event dispatch thread waits, so they are made before. */
    private void prepare(Map<TreeItem, ItemPresentation> found, Set<TreeItem> known) {
        Map<TreeItem, ItemNode> fresh = new HashMap<>();
        found.forEach((each, presentation) -> {
            if (!known.contains(each)) {
                fresh.put(each, maker.apply(each, presentation));
            }
        });
        synchronized (presentations) {
            prepared.clear();
            prepared.putAll(fresh);
        }
    }

    /** Sets the watched folders, unless the node has been attached or detached in the meantime. */
    private void watch(Set<Path> folders, boolean whileAttached) {
        synchronized (watcher) {
            if (attached == whileAttached) {
                watcher.watchOnly(folders);
            }
        }
    }

    /** Reads only the items that are training. */
    private void poll() {
        Set<TreeItem> training;
        synchronized (presentations) {
            training = presentations.entrySet().stream()
                    .filter(each -> each.getValue().updates() == ItemPresentation.Updates.PERIODIC)
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
        }
        pollLater(training.stream().map(this::update).toList());
    }

    private void pollLater(Collection<ItemPresentation> found) {
        if (attached
                && found.stream()
                        .anyMatch(presentation -> presentation.updates() == ItemPresentation.Updates.PERIODIC)) {
            poll.schedule(PERIOD_MILLIS);
        }
    }

    private ItemPresentation update(TreeItem item) {
        ItemPresentation now = ItemPresenter.of(item);
        ItemNode node;
        synchronized (presentations) {
            presentations.replace(item, now);
            node = nodes.get(item);
        }
        if (node != null) {
            node.show(now);
        }
        return now;
    }

    @Override
    protected Node createNodeForKey(TreeItem key) {
        synchronized (presentations) {
            ItemPresentation presentation = presentations.get(key);
            // Deleted in the meantime.
            if (presentation == null) {
                return null;
            }
            ItemNode ready = prepared.remove(key);
            ItemNode node = ready == null ? maker.apply(key, presentation) : ready;
            node.show(presentation);
            nodes.put(key, node);
            return node;
        }
    }

    private Map<TreeItem, ItemPresentation> list() {
        Map<TreeItem, ItemPresentation> found = new HashMap<>();
        try {
            item.contents().forEach(each -> found.put(each, read(each)));
        } catch (Problem e) {
            ErrorDialog.show(e);
        }
        return found;
    }

    /** Reads an item. Finished runs, of which there can be hundreds, are read once. */
    private ItemPresentation read(TreeItem each) {
        ItemPresentation before;
        synchronized (presentations) {
            before = presentations.get(each);
        }
        boolean done = each.kind() == ItemKind.RUN
                && before != null
                && before.updates() == ItemPresentation.Updates.SELF
                && new Run(each.path()).state() == Run.State.DONE;
        return done ? before : ItemPresenter.of(each);
    }

    /** The folder itself, and the folders in it whose content affects their presentation. */
    private Set<Path> toWatch(Map<TreeItem, ItemPresentation> found) {
        Set<Path> folders = new HashSet<>(Set.of(item.inside()));
        found.forEach((each, presentation) -> {
            if (presentation.updates() != ItemPresentation.Updates.SELF) {
                folders.add(each.inside());
            }
        });
        return folders;
    }

    private void changed() {
        // The first of a burst of changes sets the time; later ones do not postpone it.
        if (attached && reloadPending.compareAndSet(false, true)) {
            reload.schedule(GATHER_MILLIS);
        }
    }
}
