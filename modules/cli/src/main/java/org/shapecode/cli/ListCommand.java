package org.shapecode.cli;

import java.util.concurrent.Callable;
import org.shapecode.experiment.spi.InstalledPlugins;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Lists presets and plugins. */
@Command(
        name = "list",
        description =
                "List all presets and plugins: kind, id and name, separated by tabs. Plugins that cannot be used are named on"
                        + " the error stream.",
        mixinStandardHelpOptions = true)
final class ListCommand implements Callable<Integer> {
    @ParentCommand
    private Root root;

    @Override
    public Integer call() {
        InstalledPlugins.byKind()
                .forEach((kind, plugins) -> plugins.forEach(plugin ->
                        root.console().out().printf("%s\t%s\t%s%n", kind, plugin.id(), plugin.displayName())));
        InstalledPlugins.faults().forEach(root.console().err()::println);
        return 0;
    }
}
