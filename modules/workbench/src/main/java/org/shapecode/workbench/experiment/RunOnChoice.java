package org.shapecode.workbench.experiment;

import java.awt.EventQueue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.swing.event.ChangeListener;
import org.openide.util.ChangeSupport;
import org.openide.util.RequestProcessor;
import org.shapecode.core.plugin.Plugins;
import org.shapecode.experiment.api.RunStore;
import org.shapecode.experiment.study.Backend;
import org.shapecode.experiment.study.LocalBackend;

/**
 * Where the next study of a window is trained. What the user chooses is remembered for all studies whose runs are stored
 * together. Event dispatch thread.
 */
final class RunOnChoice {
    /** One thread, so that what was chosen last is written last. */
    private static final RequestProcessor FILES = new RequestProcessor("Shapecode where to run", 1);

    private final ChangeSupport changes = new ChangeSupport(this);
    private final Supplier<RunStore> stores;
    private RememberedBackends remembered = RememberedBackends.NONE;
    private Backend chosen = new LocalBackend();
    private boolean given;
    private String obstacle;
    private Optional<String> problem = Optional.empty();

    /**
     * What is remembered, as soon as that is read.
     *
     * @param stores gives the store of the next study; called on another thread, so that it may read files
     */
    RunOnChoice(Supplier<RunStore> stores) {
        this.stores = stores;
        recall();
    }

    /** The backend that is chosen, as it is set. */
    Backend chosen() {
        return chosen;
    }

    /** The installed backends, each as it was set last; and the chosen one. */
    List<Backend> all() {
        List<Backend> all = new ArrayList<>();
        for (Backend each : Plugins.all(Backend.class)) {
            all.add(
                    each.id().equals(chosen.id())
                            ? chosen
                            : remembered.backends().getOrDefault(each.id(), each));
        }
        if (!all.contains(chosen)) {
            all.add(chosen);
        }
        return all;
    }

    /** Notifies of another choice, other settings, an obstacle and a problem. */
    void addChangeListener(ChangeListener listener) {
        changes.addChangeListener(listener);
    }

    /** Reads again what is remembered, as another window may have changed it, or the experiment have moved. */
    void recall() {
        RememberedBackends before = remembered;
        FILES.post(() -> {
            RememberedBackends read = RememberedBackends.read(stores.get());
            EventQueue.invokeLater(() -> {
                // What the user has chosen meanwhile is newer.
                if (remembered == before) {
                    recalled(read);
                }
            });
        });
    }

    private void recalled(RememberedBackends next) {
        if (next.equals(remembered)) {
            return;
        }
        remembered = next;
        Optional<Backend> last = Plugins.find(Backend.class, next.chosen());
        if (!given && last.isPresent()) {
            chosen = next.backends().getOrDefault(next.chosen(), last.get());
            problem = Optional.empty();
        }
        changes.fireChange();
    }

    /** Takes what the user chooses or sets, and remembers it. */
    void choose(Backend next) {
        chosen = next;
        problem = Optional.empty();
        remembered = remembered.with(next);
        FILES.post(() -> RememberedBackends.remember(next, stores.get()));
        changes.fireChange();
    }

    /** Shows where a study is, or was, trained; not remembered for others. */
    void show(Backend backend) {
        given = true;
        if (!backend.equals(chosen)) {
            chosen = backend;
            problem = Optional.empty();
            changes.fireChange();
        }
    }

    /** Why nothing can be chosen now; null if it can. */
    String obstacle() {
        return obstacle;
    }

    /** Tells why nothing can be chosen now; null if it can. */
    void setObstacle(String reason) {
        if (reason == null ? obstacle != null : !reason.equals(obstacle)) {
            obstacle = reason;
            changes.fireChange();
        }
    }

    /** What is wrong with settings that the user is typing, as a sentence. */
    Optional<String> problem() {
        return problem;
    }

    /** Tells what is wrong with them; empty if nothing is. */
    void setProblem(Optional<String> next) {
        if (!next.equals(problem)) {
            problem = next;
            changes.fireChange();
        }
    }
}
