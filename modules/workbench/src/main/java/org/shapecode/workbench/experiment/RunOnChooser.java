package org.shapecode.workbench.experiment;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.DefaultComboBoxModel;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JToggleButton;
import org.openide.util.ImageUtilities;
import org.shapecode.core.Html;
import org.shapecode.experiment.study.Backend;
import org.shapecode.toolkit.ParameterForm;

/**
 * Chooses where the next study is trained, beside Run or in the form of the study, with the settings of that backend in a form
 * that unfolds below. Several choosers may show the same choice. Event dispatch thread.
 */
final class RunOnChooser {
    private static final int GAP = 6;
    private static final int PAIRS = 2;

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
    private final String lead;
    private final Consumer<JComponent> unfolded;
    private final RunOnChoice choice;

    /** The backend whose form is unfolded, as it is set there; null while none is. */
    private Backend formed;

    private boolean showing;

    /** A backend as it is listed. */
    private record Choice(Backend backend) {
        @Override
        public String toString() {
            return Html.plain(backend.displayName());
        }
    }

    /**
     * A chooser for a line of buttons.
     *
     * @param lead the words before what is chosen
     * @param unfolded called with the form of the settings when it is to be shown, or null
     */
    RunOnChooser(RunOnChoice choice, String lead, Consumer<JComponent> unfolded) {
        this.choice = choice;
        this.unfolded = unfolded;
        this.lead = lead;
        label.setName("run-on-label");
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
        choice.addChangeListener(event -> show());
        show();
    }

    /** A chooser that stands alone, with its form below. */
    static JComponent section(RunOnChoice choice) {
        JPanel form = new JPanel(new BorderLayout());
        form.setOpaque(false);
        RunOnChooser chooser = new RunOnChooser(choice, "Run on", unfolded -> {
            form.removeAll();
            if (unfolded != null) {
                form.add(unfolded);
            }
            form.revalidate();
        });
        JPanel line = new JPanel(new BorderLayout());
        line.setOpaque(false);
        line.add(chooser.component(), BorderLayout.LINE_START);
        JPanel section = new JPanel(new BorderLayout());
        section.setOpaque(false);
        section.add(line, BorderLayout.NORTH);
        section.add(form, BorderLayout.CENTER);
        return section;
    }

    JComponent component() {
        return panel;
    }

    /** Lists the backends, and follows what became of the choice elsewhere. */
    private void show() {
        List<Choice> choices = choice.all().stream().map(Choice::new).toList();
        showing = true;
        box.setModel(new DefaultComboBoxModel<>(choices.toArray(Choice[]::new)));
        box.setSelectedItem(new Choice(choice.chosen()));
        showing = false;
        panel.setVisible(choices.size() > 1);
        Backend chosen = choice.chosen();
        String obstacle = choice.obstacle();
        boolean free = obstacle == null;
        boolean adjustable = ParameterForm.hasParameters(chosen);
        // A choice that is always disabled would be a riddle.
        label.setText(free ? lead : lead + " this computer");
        label.setToolTipText(obstacle);
        box.setVisible(free);
        box.setToolTipText(TIP + ". " + Html.plain(chosen.description()));
        settings.setVisible(free);
        settings.setEnabled(free && adjustable);
        settings.setToolTipText(Html.plain(
                adjustable ? "Settings of " + chosen.displayName() : chosen.displayName() + " has no settings"));
        showForm();
    }

    private void choose() {
        if (!showing
                && box.getSelectedItem() instanceof Choice next
                && !next.backend().id().equals(choice.chosen().id())) {
            choice.choose(next.backend());
        }
    }

    /**
     * Unfolds or folds the form, and makes it anew if the choice has become another one than it shows. While something keeps
     * the user from choosing, it is folded, and comes back afterwards.
     */
    private void showForm() {
        Backend wanted = settings.isSelected() && settings.isEnabled() ? choice.chosen() : null;
        if (Objects.equals(wanted, formed)) {
            return;
        }
        if (wanted == null) {
            formed = null;
            unfolded.accept(null);
            choice.setProblem(Optional.empty());
            return;
        }
        formed = wanted;
        ParameterForm form = new ParameterForm(wanted, PAIRS, next -> {
            formed = (Backend) next;
            choice.choose(formed);
        });
        form.onCheck(choice::setProblem);
        unfolded.accept(form.component());
    }
}
