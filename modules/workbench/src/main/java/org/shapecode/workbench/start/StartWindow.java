package org.shapecode.workbench.start;

import java.awt.BorderLayout;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.windows.TopComponent;
import org.shapecode.experiment.spi.Preset;
import org.shapecode.toolkit.Background;
import org.shapecode.toolkit.DeskWindow;
import org.shapecode.toolkit.FittingPanel;
import org.shapecode.toolkit.Installed;
import org.shapecode.toolkit.Texts;

/** Asks what to try: every preset as a card, one click away from running, and the latest runs. Event dispatch thread. */
@TopComponent.Description(
        preferredID = "StartWindow",
        iconBase = "org/shapecode/workbench/start/start.svg",
        persistenceType = TopComponent.PERSISTENCE_ALWAYS)
@TopComponent.Registration(mode = "editor", openAtStartup = true, position = 100)
@TopComponent.OpenActionRegistration(displayName = "&Start", preferredID = "StartWindow")
@ActionID(category = "Window", id = "org.shapecode.workbench.start.StartWindow")
@ActionReference(path = "Menu/Window", position = 100)
public final class StartWindow extends DeskWindow {
    private static final long serialVersionUID = 1L;
    private static final int WIDTH = 1040;
    private static final int CARD = 292;
    private static final int GAP = 14;

    private final transient Installed<Preset> presets = new Installed<>(Preset.class, this::load);
    private final transient RecentRuns recent = new RecentRuns(this::showRecent);
    private final JLabel recently = Texts.headline("Go on with", false);
    private final JPanel cards = new JPanel(new CardsLayout(CARD, GAP));
    private int row;

    /** Called by the platform. */
    public StartWindow() {
        setName("Start");
        setDisplayName(getName());
        setLayout(new BorderLayout());
        JPanel column = new JPanel(new GridBagLayout());
        column.setBorder(BorderFactory.createEmptyBorder(28, 28, 28, 28));
        put(column, Texts.headline("What would you like to try?", true), 8);
        put(
                column,
                Texts.paragraph(
                        "Each of these trains a small autoencoder on simple shapes. One click runs it; you watch it learn, and can stop and resume it at any time."),
                18);
        put(column, StartLinks.panel(), 18);
        put(column, recently, 6);
        put(column, recent.panel(), 18);
        put(column, cards, 0);
        FittingPanel page = new FittingPanel(new ColumnLayout(WIDTH));
        page.add(column);
        JScrollPane scroll = new JScrollPane(page);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        add(scroll);
        showRecent();
        load();
    }

    private void load() {
        Background.run(presets::all, this::show);
    }

    private void show(List<Preset> all) {
        cards.removeAll();
        all.forEach(preset -> cards.add(PresetCard.of(preset)));
        revalidate();
        repaint();
    }

    private void showRecent() {
        recently.setVisible(!recent.isEmpty());
        recent.panel().setVisible(!recent.isEmpty());
        revalidate();
        repaint();
    }

    @Override
    protected void componentShowing() {
        super.componentShowing();
        recent.load();
    }

    private void put(JPanel column, JComponent component, int below) {
        GridBagConstraints place = new GridBagConstraints();
        place.gridx = 0;
        place.gridy = row++;
        place.weightx = 1;
        place.fill = GridBagConstraints.HORIZONTAL;
        place.insets = new Insets(0, 0, below, 0);
        column.add(component, place);
    }
}
