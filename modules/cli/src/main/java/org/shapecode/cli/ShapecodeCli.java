package org.shapecode.cli;

import java.util.concurrent.CompletableFuture;
import org.netbeans.api.sendopts.CommandException;
import org.netbeans.spi.sendopts.Arg;
import org.netbeans.spi.sendopts.ArgsProcessor;
import org.netbeans.spi.sendopts.Env;
import org.openide.LifecycleManager;

/**
 * Entry point from the NetBeans Platform: passes the arguments of {@code shapecode-cli} to its commands and exits with
 * their exit code. The launcher prefixes each argument with a colon, so that the platform does not interpret it.
 */
public final class ShapecodeCli implements ArgsProcessor {

    /** The arguments of {@code shapecode-cli}, each prefixed with a colon. */
    @Arg(longName = "shapecode-cli")
    public String[] arguments = {};

    @Override
    public void process(Env env) throws CommandException {
        Console console = Console.of(env);
        Interruption interruption = new Interruption();
        CompletableFuture<Integer> returned = new CompletableFuture<>();
        Launcher launcher = Launcher.current();
        launcher.atEnd(interruption, returned);
        int code = Root.run(console, interruption, withoutColons(arguments));
        console.flush();
        if (interruption.interrupted()) {
            // It ends with the code of its signal, and the platform must not save anything until then.
            new CompletableFuture<Void>().join();
        }
        returned.complete(code);
        launcher.endNow(code);
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
