package org.shapecode.workbench.start;

import java.awt.BorderLayout;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.net.MalformedURLException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.swing.Action;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import net.miginfocom.swing.MigLayout;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.Actions;
import org.openide.awt.HtmlBrowser;
import org.openide.windows.TopComponent;
import org.shapecode.experiment.spi.Preset;
import org.shapecode.toolkit.Background;
import org.shapecode.toolkit.FittingPanel;
import org.shapecode.toolkit.FocusKeepingWindow;
import org.shapecode.toolkit.PluginWatcher;
import org.shapecode.toolkit.StyledText;
import org.shapecode.toolkit.WrapLayout;

/** The start page: a card for each preset, the latest runs, and the first commands a user needs. Event dispatch thread. */
@TopComponent.Description(
        preferredID = "StartWindow",
        iconBase = "org/shapecode/workbench/start/start.svg",
        persistenceType = TopComponent.PERSISTENCE_ALWAYS)
@TopComponent.Registration(mode = "editor", openAtStartup = true, position = 100)
@TopComponent.OpenActionRegistration(displayName = "&Start Page", preferredID = "StartWindow")
@ActionID(category = "Window", id = "org.shapecode.workbench.start.StartWindow")
@ActionReference(path = "Menu/Window", position = 100)
public final class StartWindow extends FocusKeepingWindow {
    private static final long serialVersionUID = 1L;
    private static final int MIN_CARD_WIDTH = 292;
    private static final int GAP = 14;
    private static final String PAPER = "https://arxiv.org/abs/1904.07099";

    private final transient PluginWatcher<Preset> presets = new PluginWatcher<>(Preset.class, this::load);
    private final transient RecentRuns recent = new RecentRuns(this::updateRecent);
    private final JLabel recentTitle = StyledText.headline("Recent", false);
    private final JPanel cards = new JPanel(new CardsLayout(MIN_CARD_WIDTH, GAP));

    /** Called by the platform. */
    public StartWindow() {
        setName("Start Page");
        setDisplayName(getName());
        setLayout(new BorderLayout());
        // One centred column, no wider than is comfortable to read.
        FittingPanel page = new FittingPanel(
                new MigLayout("wrap 1, hidemode 3, insets 28 0 28 0, gap 0", "28:push[fill, 0:984:984]28:push"));
        page.addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent event) {
                // The heights of texts and cards depend on their width, which is only known now.
                page.revalidate();
            }
        });
        page.add(StyledText.headline("Choose an experiment", true), "gapbottom 8");
        page.add(
                StyledText.paragraph(
                        "Each card trains a small autoencoder on images of simple shapes, once or as a study of"
                                + " several runs. Click one to run it and watch it train. You can stop and resume at"
                                + " any time."),
                "gapbottom 18, wmin 0");
        page.add(commands(), "gapbottom 18, wmin 0");
        page.add(recentTitle, "gapbottom 6");
        page.add(recent.panel(), "gapbottom 18, wmin 0");
        page.add(cards, "wmin 0");
        JScrollPane scroll = new JScrollPane(page);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        add(scroll);
        updateRecent();
        load();
    }

    /** A link to the paper whose experiments the presets repeat. */
    private static JButton paper() {
        JButton link = new Link("The paper: Newson et al., 2020");
        link.setToolTipText("Processing simple geometric attributes with autoencoders, " + PAPER);
        link.addActionListener(event -> {
            try {
                HtmlBrowser.URLDisplayer.getDefault()
                        .showURLExternal(URI.create(PAPER).toURL());
            } catch (MalformedURLException e) {
                throw new IllegalStateException(e);
            }
        });
        return link;
    }

    /** Buttons for the first commands, and a link to the paper. Those of modules that are not installed are left out. */
    private static JPanel commands() {
        JPanel panel = new JPanel(new WrapLayout(8, 6));
        Map<String, Action> actions = new LinkedHashMap<>();
        actions.put("New Project…", Actions.forID("Project", "org.shapecode.projects.NewProjectAction"));
        actions.put("Open Sample Project", Actions.forID("Project", "org.shapecode.projects.SampleProjectAction"));
        actions.put("New Experiment…", Actions.forID("Project", "org.shapecode.projects.tree.NewExperiment"));
        actions.put(
                "Open Experiment…",
                Actions.forID("Experiment", "org.shapecode.workbench.experiment.OpenExperimentAction"));
        actions.put("First Steps", Actions.forID("Help", "org.shapecode.workbench.help.FirstStepsAction"));
        actions.forEach((label, action) -> {
            if (action != null) {
                JButton button = new JButton(label);
                button.addActionListener(action::actionPerformed);
                panel.add(button);
            }
        });
        panel.add(paper());
        return panel;
    }

    private void load() {
        Background.run(
                () -> {
                    Map<Preset, Integer> runs = new LinkedHashMap<>();
                    presets.all().forEach(preset -> runs.put(preset, PresetCard.runs(preset)));
                    return runs;
                },
                this::show);
    }

    private void show(Map<Preset, Integer> runs) {
        cards.removeAll();
        runs.forEach((preset, count) -> cards.add(new PresetCard(preset, count)));
        revalidate();
        repaint();
    }

    private void updateRecent() {
        recentTitle.setVisible(!recent.isEmpty());
        recent.panel().setVisible(!recent.isEmpty());
        revalidate();
        repaint();
    }

    @Override
    protected void componentShowing() {
        super.componentShowing();
        recent.load();
    }
}
