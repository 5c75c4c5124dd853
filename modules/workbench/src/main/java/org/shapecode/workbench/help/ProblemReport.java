package org.shapecode.workbench.help;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openide.modules.ModuleInfo;
import org.shapecode.core.BoundedFiles;
import org.shapecode.core.Version;
import org.shapecode.experiment.api.ProjectFolder;
import org.shapecode.experiment.api.Run;
import org.shapecode.experiment.api.RunFolder;
import org.shapecode.experiment.api.RunStore;

/**
 * Collects what a developer needs to know about a problem into one text: versions, the logs of this start and the one before,
 * and the provenance and failure of the last run. Names of the user and of the computer, and the folders in paths, are
 * left out where they can be told from the text around them. Not on the event dispatch thread.
 */
final class ProblemReport {
    /** The end of each log and file that is included, in bytes. */
    private static final int MOST_BYTES = 64 << 10;

    /** Where a path begins; a URL's path follows its host and is kept. */
    private static final String ROOT = "(?<![\\w./\\\\~-])(?<!:(?=//))(?:~|[A-Za-z]:)?[/\\\\]+";

    /**
     * The folders of a path in a sentence. Their names may contain spaces and punctuation, but do not end with what rather
     * parts the path from the next one, and a colon ends them.
     */
    private static final Pattern FOLDERS =
            Pattern.compile(ROOT + "(?:[^/\\\\\\s:\"<>|](?:[^/\\\\\\v:\"<>|]*[^/\\\\\\s:\"<>|'(\\[,;=~])?[/\\\\]+)+");

    /** The folders of a path in quotation marks, as in JSON, whatever their names are. */
    private static final Pattern QUOTED_FOLDERS =
            Pattern.compile("(?<=\")(?:~|[A-Za-z]:)?[/\\\\][^\"\\v]*[/\\\\](?=[^\"/\\\\\\v]*\")");

    private static final Pattern FILE_URL = Pattern.compile("\\bfile:/+([A-Za-z]:)?/*");
    private static final String LEFT_OUT = "…/";
    private static final int SHORTEST_NAME = 3;

    private final Path userFolder;
    private final Map<Pattern, String> names = new LinkedHashMap<>();

    /**
     * A report about a desktop.
     *
     * @param userFolder the user directory, with the logs
     * @param home the user's home folder, shown as {@code ~}
     * @param user the user's name, left out
     * @param host the computer's name, left out
     */
    ProblemReport(Path userFolder, String home, String user, String host) {
        this.userFolder = userFolder;
        hide(home, "~");
        hide(user, "(user)");
        hide(host, "(computer)");
    }

    /** A report about the desktop that runs now. */
    static ProblemReport ofThisDesktop(Path userFolder) {
        return new ProblemReport(
                userFolder, System.getProperty("user.home"), System.getProperty("user.name"), computer());
    }

    private static String computer() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "";
        }
    }

    private void hide(String name, String instead) {
        // A shorter one, such as the root folder, stands for nobody and would match everywhere.
        if (name != null && name.length() >= SHORTEST_NAME && !"localhost".equals(name)) {
            names.put(Pattern.compile("(?<!\\w)" + Pattern.quote(name) + "(?!\\w)"), instead);
        }
    }

    /**
     * The run that was written last.
     *
     * @param home where runs outside projects are
     * @param recent experiments and runs, in whose projects to look as well
     */
    static Optional<Path> lastRun(RunStore home, List<Path> recent) {
        return Stream.concat(Stream.of(home), recent.stream().map(path -> ProjectFolder.storeOf(path, home)))
                .distinct()
                .flatMap(store -> store.runs().stream())
                .map(Run::folder)
                .max(Comparator.comparing(run -> new RunFolder(run).lastProgress()));
    }

    /**
     * The text of the report.
     *
     * @param modules all modules of the application
     * @param run the folder of the last run, if there is one
     */
    String text(Collection<? extends ModuleInfo> modules, Optional<Path> run) {
        List<String> parts = new ArrayList<>();
        parts.add(section("Versions", versions(modules)));
        run.map(RunFolder::new).ifPresent(folder -> {
            parts.add(section("Last run: provenance", end(folder.provenance())));
            parts.add(section("Last run: failure", end(folder.failure())));
            parts.add(section("Last run: log", end(folder.log())));
        });
        for (Handler handler : Logger.getLogger("").getHandlers()) {
            handler.flush();
        }
        Path logs = userFolder.resolve("var").resolve("log");
        parts.add(section("Log", end(logs.resolve("messages.log"))));
        parts.add(section("Log of the start before", end(logs.resolve("messages.log.1"))));
        return impersonal(String.join("\n", parts));
    }

    /** The user's account of the problem before the report. */
    static String of(String story, String report) {
        return section("What happened", story) + "\n" + report;
    }

    private static String section(String title, String content) {
        return "== " + title + " ==\n" + (content.isBlank() ? "(none)" : content.strip()) + "\n";
    }

    private static String versions(Collection<? extends ModuleInfo> modules) {
        List<String> lines = new ArrayList<>();
        lines.add("Shapecode " + Version.current());
        lines.add(System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"));
        lines.add(System.getProperty("os.name") + " " + System.getProperty("os.version") + ", "
                + System.getProperty("os.arch"));
        lines.add(Runtime.getRuntime().availableProcessors() + " processors, "
                + (Runtime.getRuntime().maxMemory() >> 20) + " MB of memory at most");
        modules.stream()
                .filter(module -> !isOfThePlatform(module.getCodeNameBase()))
                .sorted(Comparator.comparing(ModuleInfo::getCodeNameBase))
                .forEach(module -> lines.add("Module " + module.getCodeNameBase() + " "
                        + module.getSpecificationVersion() + (module.isEnabled() ? "" : " (disabled)")));
        return String.join("\n", lines);
    }

    private static boolean isOfThePlatform(String module) {
        return Pattern.matches("(org\\.netbeans|org\\.openide|net\\.java|com\\.sun)\\..*", module);
    }

    /** The end of a text file, from the start of a line, as a line that is cut could begin within a path. */
    private static String end(Path file) {
        String text = BoundedFiles.tail(file, MOST_BYTES);
        boolean whole = text.getBytes(StandardCharsets.UTF_8).length < MOST_BYTES;
        return whole ? text : "…" + text.substring(Math.max(0, text.indexOf('\n')));
    }

    /** A text without the names of the user and the computer, and without the folders of paths. */
    String impersonal(String text) {
        String shown = FILE_URL.matcher(text).replaceAll("$1/");
        for (Map.Entry<Pattern, String> name : names.entrySet()) {
            shown = name.getKey().matcher(shown).replaceAll(name.getValue());
        }
        shown = QUOTED_FOLDERS.matcher(shown).replaceAll(LEFT_OUT);
        return FOLDERS.matcher(shown).replaceAll(LEFT_OUT);
    }
}
