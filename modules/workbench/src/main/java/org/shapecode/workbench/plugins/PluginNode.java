package org.shapecode.workbench.plugins;

import java.util.List;
import javax.swing.Action;
import org.openide.nodes.AbstractNode;
import org.openide.nodes.Children;
import org.openide.nodes.Sheet;
import org.shapecode.core.Html;
import org.shapecode.core.plugin.ParameterInfo;
import org.shapecode.core.plugin.Parameters;
import org.shapecode.core.plugin.Plugin;
import org.shapecode.experiment.spi.Preset;
import org.shapecode.toolkit.NamedAction;
import org.shapecode.toolkit.TextProperty;
import org.shapecode.workbench.experiment.ExperimentWindows;

/** A plugin with its parameters as properties. A preset can be opened and run. */
final class PluginNode extends AbstractNode {
    private final transient Plugin plugin;

    PluginNode(Plugin plugin) {
        super(Children.LEAF);
        this.plugin = plugin;
        setName(plugin.id());
        setDisplayName(plugin.displayName());
        setShortDescription(Html.plain(plugin.description()));
        setIconBaseWithExtension(
                "org/shapecode/workbench/plugins/" + (plugin instanceof Preset ? "preset.svg" : "plugin.svg"));
    }

    @Override
    protected Sheet createSheet() {
        Sheet.Set general = Sheet.createPropertiesSet();
        general.setDisplayName("Plugin");
        general.put(new TextProperty("Name", plugin.displayName(), plugin.description()));
        general.put(new TextProperty("ID", plugin.id(), "Identifies the plugin in files and on the command line"));
        Sheet sheet = new Sheet();
        sheet.put(general);
        List<ParameterInfo> parameters = ParameterInfo.of(plugin.getClass());
        if (!parameters.isEmpty()) {
            Sheet.Set set = new Sheet.Set();
            set.setName("parameters");
            set.setDisplayName("Parameters");
            parameters.forEach(info -> set.put(new TextProperty(info.label(), value(plugin, info), description(info))));
            sheet.put(set);
        }
        return sheet;
    }

    /** The default value with its unit. */
    private static String value(Plugin plugin, ParameterInfo info) {
        Object value = Parameters.value(plugin, info.name());
        String text = value instanceof Double number ? ParameterInfo.format(number) : String.valueOf(value);
        return info.unit().isEmpty() ? text : text + " " + info.unit();
    }

    /** The parameter's description with its range, if it has one. */
    private static String description(ParameterInfo info) {
        if (info.perSize()) {
            return info.description() + " From " + ParameterInfo.format(info.min()) + " to "
                    + ParameterInfo.format(info.max()) + " times the image size.";
        }
        boolean ranged = Double.isFinite(info.min()) || Double.isFinite(info.max());
        return info.description() + (ranged ? " Must be " + info.allowed() + "." : "");
    }

    @Override
    public Action getPreferredAction() {
        return plugin instanceof Preset ? getActions(false)[0] : null;
    }

    @Override
    public Action[] getActions(boolean context) {
        if (plugin instanceof Preset preset) {
            return new Action[] {
                new NamedAction("Open", true, () -> ExperimentWindows.open(preset)),
                new NamedAction("Run", true, () -> ExperimentWindows.run(preset))
            };
        }
        return new Action[0];
    }
}
