package org.shapecode.cli;

import org.netbeans.api.sendopts.CommandException;
import org.netbeans.spi.sendopts.Arg;
import org.netbeans.spi.sendopts.ArgsProcessor;
import org.netbeans.spi.sendopts.Env;
import org.openide.LifecycleManager;

/**
 * The way in from the platform: hands the arguments of {@code shapecode-cli} to its commands, and ends the process with
 * their exit code. The launcher puts a colon before each argument, so that the platform takes none for its own.
 */
public final class ShapecodeCli implements ArgsProcessor {

    /** What the user typed after {@code shapecode-cli}, each with a colon before it. */
    @Arg(longName = "shapecode-cli")
    public String[] arguments = {};

    @Override
    public void process(Env env) throws CommandException {
        Console console = Console.of(env);
        int code = Root.run(console, withoutColons(arguments));
        console.flush();
        LifecycleManager.getDefault().exit(code);
    }

    static String[] withoutColons(String... arguments) {
        String[] plain = new String[arguments.length];
        for (int i = 0; i < plain.length; i++) {
            plain[i] = arguments[i].substring(1);
        }
        return plain;
    }
}
