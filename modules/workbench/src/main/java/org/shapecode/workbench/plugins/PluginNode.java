package org.shapecode.workbench.plugins;

import java.util.List;
import javax.swing.Action;
import org.openide.nodes.AbstractNode;
import org.openide.nodes.Children;
import org.openide.nodes.Sheet;
import org.openide.util.NbBundle.Messages;
import org.shapecode.core.plugin.ParameterInfo;
import org.shapecode.core.plugin.Plugin;
import org.shapecode.experiment.spi.Preset;
import org.shapecode.workbench.experiment.Experiments;
import org.shapecode.workbench.ui.NamedAction;
import org.shapecode.workbench.ui.TextProperty;

/** A plugin, with its parameters as properties; a preset can be opened and run. */
@Messages({
    "PluginNode_plugin=Plugin",
    "PluginNode_parameters=Parameters",
    "PluginNode_name=name",
    "PluginNode_id=id",
    "PluginNode_id_tip=Its stable name in files and on the command line",
    "PluginNode_open=Open",
    "PluginNode_run=Run"
})
final class PluginNode extends AbstractNode {
    private final transient Plugin plugin;

    PluginNode(Plugin plugin) {
        super(Children.LEAF);
        this.plugin = plugin;
        setName(plugin.id());
        setDisplayName(plugin.displayName());
        setShortDescription(plugin.description());
        setIconBaseWithExtension(
                "org/shapecode/workbench/plugins/" + (plugin instanceof Preset ? "preset.svg" : "plugin.svg"));
    }

    @Override
    protected Sheet createSheet() {
        Sheet.Set what = Sheet.createPropertiesSet();
        what.setDisplayName(Bundle.PluginNode_plugin());
        what.put(new TextProperty(Bundle.PluginNode_name(), plugin.displayName(), plugin.description()));
        what.put(new TextProperty(Bundle.PluginNode_id(), plugin.id(), Bundle.PluginNode_id_tip()));
        Sheet sheet = new Sheet();
        sheet.put(what);
        List<ParameterInfo> parameters = ParameterInfo.of(plugin.getClass());
        if (!parameters.isEmpty()) {
            Sheet.Set set = new Sheet.Set();
            set.setName("parameters");
            set.setDisplayName(Bundle.PluginNode_parameters());
            parameters.forEach(info -> set.put(ParameterText.property(plugin, info)));
            sheet.put(set);
        }
        return sheet;
    }

    @Override
    public Action getPreferredAction() {
        return plugin instanceof Preset ? getActions(false)[0] : null;
    }

    @Override
    public Action[] getActions(boolean context) {
        if (plugin instanceof Preset preset) {
            return new Action[] {
                new NamedAction(Bundle.PluginNode_open(), true, () -> Experiments.open(preset)),
                new NamedAction(Bundle.PluginNode_run(), true, () -> Experiments.run(preset))
            };
        }
        return new Action[0];
    }
}
