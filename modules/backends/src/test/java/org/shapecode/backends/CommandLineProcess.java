package org.shapecode.backends;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.netbeans.api.sendopts.CommandException;
import org.netbeans.api.sendopts.CommandLine;
import org.shapecode.cli.ShapecodeCli;

/** The command line of Shapecode as a process without an assembled application. */
final class CommandLineProcess {
    private CommandLineProcess() {}

    public static void main(String[] arguments) throws CommandException {
        List<String> all = new ArrayList<>(List.of("--shapecode-cli"));
        Arrays.stream(arguments).map(each -> ":" + each).forEach(all::add);
        CommandLine.create(ShapecodeCli.class).process(all.toArray(String[]::new));
    }

    /** The command that starts it. */
    static List<String> command() {
        return List.of(
                System.getProperty("java.home") + "/bin/java",
                "--add-modules",
                "jdk.incubator.vector",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                CommandLineProcess.class.getName());
    }
}
