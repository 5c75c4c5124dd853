package org.shapecode.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.shapecode.core.Problem;
import org.shapecode.core.Reason;
import org.shapecode.core.Version;
import org.shapecode.experiment.api.AlteredRun;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The command {@code shapecode-cli}, parent of all others. A subcommand is a class named in {@code subcommands}; it gets the
 * console through a field {@code @ParentCommand private Root root}, returns its exit code, and throws {@link Problem} if it
 * fails.
 */
@Command(
        name = Root.NAME,
        description = "Train and analyse autoencoders of simple shapes.",
        mixinStandardHelpOptions = true,
        versionProvider = Root.VersionText.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ListCommand.class,
            RunCommand.class,
            ReproduceCommand.class,
            FiguresCommand.class,
            ExportCommand.class,
            ReportCommand.class,
            ImportCommand.class,
            TrainCommand.class,
            CancelCommand.class
        })
final class Root implements Callable<Integer> {

    static final String NAME = "shapecode-cli";
    private static final Logger LOG = Logger.getLogger(Root.class.getName());

    private final Console console;
    private final Interruption interruption;

    @Spec
    private CommandSpec spec;

    Root(Console console, Interruption interruption) {
        this.console = console;
        this.interruption = interruption;
    }

    Console console() {
        return console;
    }

    /** For commands that can be interrupted: from now on, the process ends only when they have saved and returned. */
    Interruption interruption() {
        interruption.watch(console);
        return interruption;
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "Missing command");
    }

    /**
     * Runs a command line and returns its exit code: 0, 1 for a failure, 2 for invalid usage. Throws nothing, not even if
     * memory runs out or a plugin lacks a class.
     */
    static int run(Console console, String... arguments) {
        return run(console, new Interruption(), arguments);
    }

    /** The same, for a caller that has to know when the process may end. */
    static int run(Console console, Interruption interruption, String... arguments) {
        Root root = new Root(console, interruption);
        try {
            return new CommandLine(root)
                    .setOut(console.out())
                    .setErr(console.err())
                    .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                    .setParameterExceptionHandler((e, args) -> misused(console, e))
                    .setExecutionExceptionHandler((e, command, result) -> failed(console, e, command))
                    .execute(arguments);
        } catch (Error e) {
            return failed(console, e);
        } finally {
            console.flush();
            interruption.over();
        }
    }

    private static int misused(Console console, ParameterException e) {
        return misused(console, e, e.getCommandLine());
    }

    private static int misused(Console console, Exception e, CommandLine command) {
        console.err()
                .printf(
                        "%s: %s (see %s --help)%n",
                        NAME, sentence(e), command.getCommandSpec().qualifiedName());
        return CommandLine.ExitCode.USAGE;
    }

    private static int failed(Console console, Exception e, CommandLine command) {
        return e instanceof Misuse ? misused(console, e, command) : failed(console, e);
    }

    /** Tells why a command failed, in one line; returns its exit code. */
    static int failed(Console console, Throwable e) {
        LOG.log(Level.FINE, "command failed", e);
        boolean expected = e instanceof Problem || e instanceof CancellationException;
        console.err().printf("%s: %s%n", NAME, expected ? sentence(e) : unexpected(e));
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static String unexpected(Throwable e) {
        boolean explained = e instanceof Error || e instanceof IOException || e instanceof UncheckedIOException;
        return explained ? Reason.of(e) + "." : "unexpected error: " + e;
    }

    private static String sentence(Throwable e) {
        if (e instanceof AlteredRun altered) {
            return altered.fault() + "; restore the files, train the run again, or use its results with --use-anyway.";
        }
        return String.valueOf(e.getMessage()).strip().replaceAll("\\s*\\R\\s*", " ");
    }

    /** What {@code --version} prints. */
    static final class VersionText implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"Shapecode " + Version.current()};
        }
    }
}
