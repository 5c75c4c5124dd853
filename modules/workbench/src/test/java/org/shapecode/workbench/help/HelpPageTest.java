package org.shapecode.workbench.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Component;
import java.awt.EventQueue;
import java.awt.event.ActionEvent;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.swing.AbstractAction;
import javax.swing.Action;
import javax.swing.JMenu;
import javax.swing.JMenuItem;
import javax.swing.JTextArea;
import javax.swing.KeyStroke;
import javax.swing.text.Keymap;
import org.junit.jupiter.api.Test;
import org.openide.util.HelpCtx;
import org.shapecode.core.Html;
import org.shapecode.core.Progress;
import org.shapecode.core.Seed;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.plugin.Plugin;
import org.shapecode.core.plugin.Plugins;
import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.experiment.analysis.Metrics;
import org.shapecode.experiment.analysis.Trained;
import org.shapecode.experiment.api.Experiment;
import org.shapecode.experiment.api.WeightsConvention;
import org.shapecode.network.api.TrainableModel;
import org.shapecode.network.spi.LayerKind;
import org.shapecode.toolkit.SampleDocuments;
import org.shapecode.views.Views;
import org.shapecode.views.ViewsMenu;

class HelpPageTest {
    private static final Pattern LINK = Pattern.compile("href=\"page:([^\"#]+)");

    @Test
    void everyLinkHasATarget() {
        int links = 0;
        for (HelpPage page : EnumSet.complementOf(EnumSet.of(HelpPage.SHORTCUTS))) {
            Matcher link = LINK.matcher(page.html());
            while (link.find()) {
                assertTrue(HelpPage.of(link.group(1)).isPresent(), page + ": " + link.group(1));
                links++;
            }
        }
        assertTrue(links > 5, "only " + links + " links found");
    }

    @Test
    void describesEveryView() {
        String page = HelpPage.VIEWS.html();
        assertFalse(Views.all().isEmpty());
        for (Plugin view : Views.all()) {
            assertTrue(page.contains("<a name=\"" + view.id() + "\">"), view.id());
            assertTrue(page.contains(Html.escape(view.description())), view.id());
        }
    }

    /** A view is called the same in the menu, above its figure, from which a file has its name, and in the help. */
    @Test
    void viewsFiguresAndHelpHaveOneName() throws Exception {
        Map<String, String> menu = new HashMap<>();
        EventQueue.invokeAndWait(() -> {
            for (Component group : ((JMenu) new ViewsMenu().getMenuPresenters()[0]).getMenuComponents()) {
                Component[] items = ((JMenu) group).getMenuComponents();
                assertTrue(items.length <= 6, ((JMenu) group).getText() + " is long");
                for (Component item : items) {
                    menu.put(item.getName(), ((JMenuItem) item).getText());
                }
            }
        });
        String page = HelpPage.VIEWS.html();
        Trained trained = untrained(SampleDocuments.small().experiment());
        int figures = 0;
        for (Plugin view : Views.all()) {
            String name = menu.get("view-" + view.id());
            assertTrue(page.contains("<h2>" + Html.escape(name) + "</h2>"), name);
            if (view instanceof Analysis analysis && analysis.accepts(trained)) {
                for (Figure figure : analysis.analyse(trained, Progress.NONE).figures()) {
                    assertTrue(figure.title().equals(name) || figure.title().startsWith(name + ", "), figure.title());
                    figures++;
                }
            }
        }
        assertTrue(figures > 10, "only " + figures + " figures");
    }

    private static Trained untrained(Experiment experiment) {
        Seed seed = new Seed(experiment.seed());
        try (TrainableModel model = experiment.newModel(1)) {
            return new Trained(
                    experiment.data(),
                    model.model().snapshot(),
                    new Metrics(model.terms()),
                    experiment.data().training(seed, Progress.NONE),
                    experiment.data().test(seed, Progress.NONE));
        }
    }

    @Test
    void describesEveryLayer() {
        String page = HelpPage.NETWORKS.html();
        assertTrue(Plugins.all(LayerKind.class).size() >= 9);
        for (Plugin layer : Plugins.all(LayerKind.class)) {
            assertTrue(page.contains("<a name=\"" + layer.id() + "\">"), layer.id());
            assertTrue(page.contains(Html.escape(layer.description())), layer.id());
        }
    }

    @Test
    void tellsTheOrderOfWeights() {
        String page = HelpPage.EXCHANGE.html();
        List<String> formulas = WeightsConvention.text()
                .lines()
                .filter(line -> line.startsWith("  "))
                .toList();
        assertTrue(formulas.size() > 10);
        formulas.forEach(line -> assertTrue(page.contains(Html.escape(line)), line));
        assertTrue(page.contains("<h3>In PyTorch</h3>"));
    }

    @Test
    void listsTheShortcutsOfTheKeymap() {
        Keymap keymap = JTextArea.addKeymap("test", null);
        KeyStroke f9 = KeyStroke.getKeyStroke("F9");
        KeyStroke enter = KeyStroke.getKeyStroke("control ENTER");
        Action run = new AbstractAction("&Run…") {
            private static final long serialVersionUID = 1L;

            @Override
            public void actionPerformed(ActionEvent event) {
                throw new UnsupportedOperationException();
            }
        };
        keymap.addActionForKeyStroke(f9, run);
        keymap.addActionForKeyStroke(enter, run);
        String page = ShortcutsPage.html(keymap, Set.of(f9, enter, KeyStroke.getKeyStroke("F8")));
        assertTrue(page.contains("<td>Run</td><td>F9, Ctrl+Enter</td>"), page);
        assertFalse(page.contains("F8"), page);
    }

    @Test
    void windowsAndHelpContextsHaveAPage() {
        assertEquals("views#loss", HelpTopics.ofWindow("view-loss"));
        assertEquals("running", HelpTopics.ofWindow("ExperimentWindow_3"));
        assertEquals("first-steps", HelpTopics.ofWindow("StartWindow"));
        assertEquals(
                "options",
                HelpTopics.of(new HelpCtx("org.shapecode.help.options")).orElseThrow());
        assertEquals(
                "plugins",
                HelpTopics.of(new HelpCtx("org.netbeans.modules.autoupdate.ui.PluginManagerUI"))
                        .orElseThrow());
        assertEquals(
                "shortcuts",
                HelpTopics.of(new HelpCtx("netbeans.optionsDialog.keymaps")).orElseThrow());
        assertEquals(
                "options",
                HelpTopics.of(new HelpCtx("netbeans.optionsDialog.general")).orElseThrow());
        assertTrue(HelpTopics.of(HelpCtx.DEFAULT_HELP).isEmpty());
    }
}
