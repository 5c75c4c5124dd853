package org.shapecode.cli;

import java.util.concurrent.Callable;
import org.shapecode.experiment.api.Kinds;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Lists what is installed. */
@Command(
        name = "list",
        description = "List every preset and plugin: kind, id and name, separated by tabs.",
        mixinStandardHelpOptions = true)
final class ListCommand implements Callable<Integer> {
    @ParentCommand
    private Root root;

    @Override
    public Integer call() {
        Kinds.plugins()
                .forEach((kind, plugins) -> plugins.forEach(plugin ->
                        root.console().out().printf("%s\t%s\t%s%n", kind, plugin.id(), plugin.displayName())));
        return 0;
    }
}
