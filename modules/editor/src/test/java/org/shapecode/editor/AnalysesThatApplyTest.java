package org.shapecode.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Component;
import java.awt.EventQueue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JMenuItem;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import org.junit.jupiter.api.Test;
import org.shapecode.core.Progress;
import org.shapecode.core.plugin.ParameterInfo;
import org.shapecode.core.plugin.Plugins;
import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.experiment.api.Experiment;
import org.shapecode.toolkit.SampleDocuments;
import org.shapecode.toolkit.Seek;

class AnalysesThatApplyTest {
    @Test
    void asksTheAnalysesWhatIsLacking() {
        Map<String, String> lacking = AnalysesThatApply.lacking(SampleDocuments.small(), Progress.NONE);
        for (String id : Set.of("loss", "latent", "reconstructions")) {
            assertFalse(lacking.containsKey(id), id);
        }
        assertTrue(lacking.keySet().containsAll(Set.of("filters", "position-table", "diracs")), lacking.toString());
        assertEquals("a code of at least two dimensions", lacking.get("code-plane"), "the encoder is there");
        assertEquals("at least two attributes", lacking.get("reconstruction-map"));
    }

    @Test
    void cannotTellForInvalidSettings() {
        assertEquals(Map.of(), AnalysesThatApply.lacking(SampleDocuments.small().with("data.size", 0), Progress.NONE));
    }

    @Test
    void thoseThatDoNotApplyAreGreyed() throws Exception {
        // The answer of the analyses themselves comes later on this thread.
        EventQueue.invokeAndWait(AnalysesThatApplyTest::checkGreyed);
    }

    private static void checkGreyed() {
        Edit edit = new Edit(SampleDocuments.small());
        ParameterInfo info = ParameterInfo.of(Experiment.class).stream()
                .filter(each -> each.name().equals("analyses"))
                .findFirst()
                .orElseThrow();
        PluginList list = new PluginList(new Binding(edit, "analyses", info), Analysis.class);
        list.show(List.of("loss", "position-table"), DataSettings.of(edit.document()));
        String needs = "needs kernels of three";
        list.showLacking(Map.of("filters", "kernels of three", "position-table", "lines"));
        Map<String, JMenuItem> items = Stream.of(list.menu().getSubElements())
                .map(JMenuItem.class::cast)
                .collect(Collectors.toMap(JMenuItem::getText, Function.identity()));
        assertTrue(items.get("Loss").isEnabled());
        assertFalse(items.get("Position table \u2013 needs lines").isEnabled());
        JMenuItem greyed = items.get("Filters against [1, 2, 1] \u2013 " + needs);
        assertTrue(greyed.getToolTipText().startsWith("Does not apply: it " + needs + ". "), greyed.getToolTipText());
        assertTrue(Seek.part(list.component(), JLabel.class, "name-analyses.0").isEnabled());
        JLabel table = Seek.part(list.component(), JLabel.class, "name-analyses.1");
        assertFalse(table.isEnabled());
        assertTrue(table.getToolTipText().startsWith("Does not apply: it needs "), table.getToolTipText());
        JTextArea lacking = Seek.part(list.component(), JTextArea.class, "lacking-analyses.1");
        assertTrue(lacking.isVisible());
        assertEquals(table.getToolTipText(), lacking.getText(), "it can be read without a mouse, too");
        assertTrue(
                Seek.part(list.component(), JButton.class, "remove-analyses.1").isEnabled());
        JTextField columns = Seek.part(list.component(), JTextField.class, "field-analyses.1.columns");
        assertFalse(isVisibleIn(columns, list.component()), "its settings have no effect");
        list.showLacking(Map.of());
        assertTrue(isVisibleIn(columns, list.component()));
    }

    /** By default there are all analyses. Those that do not apply are noise, until somebody chooses one. */
    @Test
    void withoutAChoiceThoseThatDoNotApplyAreNotListed() throws Exception {
        EventQueue.invokeAndWait(() -> {
            Edit edit = new Edit(SampleDocuments.small());
            ParameterInfo info = ParameterInfo.of(Experiment.class).stream()
                    .filter(each -> each.name().equals("analyses"))
                    .findFirst()
                    .orElseThrow();
            PluginList list = new PluginList(new Binding(edit, "analyses", info), Analysis.class);
            List<String> all =
                    Plugins.all(Analysis.class).stream().map(Analysis::id).toList();
            list.show(all, DataSettings.of(edit.document()));
            list.showLacking(Map.of("position-table", "lines"));
            JTextArea unlisted = Seek.part(list.component(), JTextArea.class, "unlisted-analyses");
            assertTrue(unlisted.isVisible() && unlisted.getText().startsWith("1 more does not apply"));
            JLabel table = Seek.part(list.component(), JLabel.class, "name-analyses." + all.indexOf("position-table"));
            assertFalse(isVisibleIn(table, list.component()));
            Seek.part(list.component(), JButton.class, "remove-analyses.0").doClick();
            List<String> rest = new ArrayList<>(all.subList(1, all.size()));
            rest.remove("position-table");
            assertEquals(rest, edit.document().fields().get("analyses"));
        });
    }

    private static boolean isVisibleIn(Component part, Component whole) {
        return part.isVisible() && (part.getParent() == whole || isVisibleIn(part.getParent(), whole));
    }
}
