package org.shapecode.workbench.experiment;

import java.awt.Component;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.DefaultComboBoxModel;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JToggleButton;
import org.openide.awt.Mnemonics;
import org.openide.util.ImageUtilities;
import org.openide.util.RequestProcessor;
import org.shapecode.core.Html;
import org.shapecode.core.plugin.Plugins;
import org.shapecode.experiment.api.RunStore;
import org.shapecode.experiment.study.Backend;
import org.shapecode.experiment.study.LocalBackend;
import org.shapecode.toolkit.ParameterForm;

/**
 * Chooses where the next study is trained, beside Run, with the settings of that backend in a form that unfolds below. What
 * the user chooses is remembered for all studies whose runs are stored together. Event dispatch thread.
 */
final class RunOnChooser {
    private static final int GAP = 6;
    private static final int PAIRS = 2;

    /** One thread, so that what was chosen last is written last. */
    private static final RequestProcessor FILES = new RequestProcessor("Shapecode where to run", 1);

    private static final String TIP = "Where the runs of the study are trained";

    private final JPanel panel = new JPanel();
    private final JLabel label = new JLabel();
    private final JComboBox<Choice> box = new JComboBox<>() {
        private static final long serialVersionUID = 1L;

        /** As high as the buttons beside it. */
        @Override
        public Dimension getMaximumSize() {
            return getPreferredSize();
        }
    };
    private final JToggleButton settings =
            new JToggleButton(ImageUtilities.loadIcon("org/shapecode/views/settings.svg"));
    private final Consumer<JComponent> unfolded;
    private final Supplier<RunStore> stores;
    private RememberedBackends remembered = RememberedBackends.NONE;
    private Backend chosen = new LocalBackend();
    private boolean showing;
    private boolean given;

    /** A backend as it is listed. */
    private record Choice(Backend backend) {
        @Override
        public String toString() {
            return Html.plain(backend.displayName());
        }
    }

    /**
     * A chooser that shows what is remembered as soon as that is read.
     *
     * @param stores gives the store of the next study; called on another thread, so that it may read files
     * @param unfolded called with the form of the settings when it is to be shown, or null
     */
    RunOnChooser(Supplier<RunStore> stores, Consumer<JComponent> unfolded) {
        this.stores = stores;
        this.unfolded = unfolded;
        Mnemonics.setLocalizedText(label, "o&n");
        label.setLabelFor(box);
        box.setName("run-on");
        box.getAccessibleContext().setAccessibleName("Run on");
        box.addActionListener(event -> choose());
        settings.setName("run-on-settings");
        settings.getAccessibleContext().setAccessibleName("Settings of where to run");
        settings.putClientProperty("JButton.buttonType", "toolBarButton");
        settings.addActionListener(event -> showForm());
        panel.setOpaque(false);
        panel.setLayout(new BoxLayout(panel, BoxLayout.LINE_AXIS));
        for (Component each : List.of(label, box, settings)) {
            panel.add(Box.createHorizontalStrut(GAP));
            panel.add(each);
        }
        list();
        recall();
    }

    JComponent component() {
        return panel;
    }

    /** The backend that is chosen, as it is set. */
    Backend chosen() {
        return chosen;
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
        }
        list();
    }

    /** Shows where a study is, or was, trained; not remembered for others. */
    void show(Backend backend) {
        given = true;
        chosen = backend;
        list();
    }

    /** Enables it, or tells why nothing can be chosen now. */
    void setObstacle(String reason) {
        boolean free = reason == null;
        box.setEnabled(free);
        label.setEnabled(free);
        settings.setEnabled(free && ParameterForm.hasParameters(chosen));
        box.setToolTipText(free ? TIP + ". " + Html.plain(chosen.description()) : reason);
        settings.setToolTipText(
                !free
                        ? reason
                        : ParameterForm.hasParameters(chosen)
                                ? Html.plain("Settings of " + chosen.displayName())
                                : Html.plain(chosen.displayName() + " has no settings"));
        if (!settings.isEnabled() && settings.isSelected()) {
            settings.setSelected(false);
            showForm();
        }
    }

    /** Lists the installed backends, each as it was set last. */
    private void list() {
        List<Choice> choices = new ArrayList<>();
        for (Backend each : Plugins.all(Backend.class)) {
            choices.add(new Choice(
                    each.id().equals(chosen.id())
                            ? chosen
                            : remembered.backends().getOrDefault(each.id(), each)));
        }
        Choice now = new Choice(chosen);
        if (!choices.contains(now)) {
            choices.add(now);
        }
        showing = true;
        box.setModel(new DefaultComboBoxModel<>(choices.toArray(Choice[]::new)));
        box.setSelectedItem(now);
        showing = false;
        panel.setVisible(choices.size() > 1);
        setObstacle(box.isEnabled() ? null : box.getToolTipText());
    }

    private void choose() {
        if (!showing
                && box.getSelectedItem() instanceof Choice next
                && !next.backend().id().equals(chosen.id())) {
            boolean open = settings.isSelected();
            set(next.backend());
            list();
            if (open) {
                showForm();
            }
        }
    }

    private void set(Backend next) {
        chosen = next;
        remembered = remembered.with(next);
        RememberedBackends now = remembered;
        FILES.post(() -> now.write(stores.get()));
    }

    private void showForm() {
        boolean open = settings.isSelected() && ParameterForm.hasParameters(chosen);
        unfolded.accept(open ? new ParameterForm(chosen, PAIRS, next -> set((Backend) next)).component() : null);
    }
}
