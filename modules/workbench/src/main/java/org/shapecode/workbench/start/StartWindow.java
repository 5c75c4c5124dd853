package org.shapecode.workbench.start;

import java.awt.BorderLayout;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.windows.TopComponent;
import org.shapecode.experiment.spi.Preset;
import org.shapecode.workbench.ui.Background;
import org.shapecode.workbench.ui.FittingPanel;
import org.shapecode.workbench.ui.Installed;
import org.shapecode.workbench.ui.Texts;

/** Asks what to try: every preset, one click away from running. Event dispatch thread. */
@TopComponent.Description(
        preferredID = "StartWindow",
        iconBase = "org/shapecode/workbench/start/start.svg",
        persistenceType = TopComponent.PERSISTENCE_ALWAYS)
@TopComponent.Registration(mode = "editor", openAtStartup = true, position = 100)
@TopComponent.OpenActionRegistration(displayName = "&Start", preferredID = "StartWindow")
@ActionID(category = "Window", id = "org.shapecode.workbench.start.StartWindow")
@ActionReference(path = "Menu/Window", position = 100)
public final class StartWindow extends TopComponent {
    private static final long serialVersionUID = 1L;
    private static final int WIDTH = 720;

    private final transient Installed<Preset> presets = new Installed<>(Preset.class, this::load);

    /** Called by the platform. */
    public StartWindow() {
        setName("Start");
        setDisplayName(getName());
        setLayout(new BorderLayout());
        load();
    }

    private void load() {
        Background.run(presets::all, this::show);
    }

    private void show(List<Preset> all) {
        JPanel column = new JPanel(new GridBagLayout());
        column.setBorder(BorderFactory.createEmptyBorder(32, 32, 32, 32));
        put(column, Texts.headline("What would you like to try?", true), 0);
        put(
                column,
                Texts.paragraph(
                        "Each of these trains a small autoencoder on simple shapes. One click runs it; you watch it learn, and can stop and resume it at any time."),
                1);
        int row = 2;
        for (Preset preset : all) {
            put(column, PresetButton.of(preset), row++);
        }
        FittingPanel page = new FittingPanel(new ColumnLayout(WIDTH));
        page.add(column);
        JScrollPane scroll = new JScrollPane(page);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        removeAll();
        add(scroll);
        revalidate();
    }

    private static void put(JPanel column, JComponent component, int row) {
        GridBagConstraints place = new GridBagConstraints();
        place.gridx = 0;
        place.gridy = row;
        place.weightx = 1;
        place.fill = GridBagConstraints.HORIZONTAL;
        place.insets = new Insets(0, 0, row < 2 ? 12 : 8, 0);
        column.add(component, place);
    }
}
