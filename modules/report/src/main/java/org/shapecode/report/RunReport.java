package org.shapecode.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shapecode.core.AtomicFiles;
import org.shapecode.core.Counted;
import org.shapecode.core.Problem;
import org.shapecode.core.Progress;
import org.shapecode.core.Reason;
import org.shapecode.core.Version;
import org.shapecode.experiment.api.Description;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.Run;
import org.shapecode.experiment.study.StudyFolder;
import org.shapecode.experiment.study.StudyResult;

/**
 * The page of one or several runs and studies: figures, results, settings, claims, findings and provenance, and how they
 * differ. Thread-safe.
 *
 * @param page the page to share
 * @param failures why figures are missing from it, in sentences
 */
public record RunReport(Page page, List<String> failures) {
    private static final int START = 2000;

    /** The end of the name of its file. */
    public static final String EXTENSION = ".html";

    public RunReport {
        failures = List.copyOf(failures);
    }

    /**
     * Draws all figures again; takes about a second for each run. Blocks; not for the event dispatch thread.
     *
     * @param folders of runs and studies, at least one
     * @param trust whether to use results of files that were changed, by folder
     * @param progress counts runs and studies
     * @throws Problem if a folder holds neither, or its files were changed after training
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    public static RunReport of(List<Path> folders, Function<Path, Run.Trust> trust, Progress progress) {
        Room room = new Room();
        List<Overview.Item> items = new ArrayList<>();
        String title = "";
        List<String> failures = new ArrayList<>();
        StringBuilder sections = new StringBuilder();
        for (Path folder : folders) {
            progress.checkCancelled();
            progress.report(items.size(), folders.size(), "Report");
            String id = "run-" + (items.size() + 1);
            if (StudyFolder.isStudy(folder)) {
                StudyResult result = new StudyFolder(folder, trust.apply(folder)).result();
                StudySection.Head head = head(id, result.document(), folder);
                StudySection section = StudySection.of(head, result, (figures, run) -> FigureSet.draw(figures), room);
                title = head.title();
                items.add(item(id, result));
                sections.append(section.markup()).append(VariantTable.markup(result));
                failures.addAll(section.failures());
            } else {
                Run run = Run.open(folder, trust.apply(folder));
                StudySection.Head head = head(id, run.document(), folder);
                RunSection section = RunSection.of(head, run, room, progress);
                title = head.title();
                items.add(item(id, run));
                sections.append(section.markup());
                failures.addAll(section.failures());
            }
        }
        title = items.size() == 1 ? title : items.size() + " runs and studies";
        String written = Markup.paragraph(
                "quiet", "Written on " + LocalDate.now() + " with Shapecode " + Version.current() + ".");
        String overview = items.size() == 1 ? "" : new Overview(items).markup();
        return new RunReport(new Page(title, written + overview + sections), failures);
    }

    private static StudySection.Head head(String id, Document document, Path folder) {
        return new StudySection.Head(id, name(document, folder), Description.of(document));
    }

    private static String name(Document document, Path folder) {
        Object name = document.fields().get("name");
        return name == null || name.toString().isBlank() ? folder.getFileName().toString() : name.toString();
    }

    private static Overview.Item item(String id, Run run) {
        Document document = run.document();
        String findings =
                run.findings().stream().map(each -> each.kind().words()).collect(Collectors.joining(", "));
        return new Overview.Item(
                id,
                name(document, run.folder()) + " (" + run.folder().getFileName() + ")",
                run.state().label() + ", " + Counted.of(run.stepsSaved(), "step"),
                Settings.comparable(document),
                run.summary(),
                findings);
    }

    private static Overview.Item item(String id, StudyResult result) {
        return new Overview.Item(
                id,
                name(result.document(), result.folder()) + " ("
                        + result.folder().getFileName() + ")",
                result.state().label() + ", " + result.done() + " of "
                        + Counted.of(result.runs().size(), "run"),
                Settings.comparable(result.document().single()),
                Map.of(),
                "");
    }

    /**
     * Refuses to replace a file that is not a report, where nobody asks the user. Call it first: drawing takes long.
     *
     * @throws Problem if the file exists and is not a report, or cannot be read
     */
    public static void requireReplaceable(Path file) {
        try {
            if (Files.exists(file) && !isOurs(file)) {
                throw new Problem(file + " exists and is not a report; choose another file.");
            }
        } catch (IOException e) {
            throw new Problem("Cannot read " + file + ": " + Reason.of(e) + ".", e);
        }
    }

    /**
     * Writes the page in place of what is there.
     *
     * @throws Problem if it cannot be written
     */
    public void write(Path file) {
        try {
            AtomicFiles.write(file, page.markup());
        } catch (IOException e) {
            throw new Problem("Cannot write " + file + ": " + Reason.of(e) + ".", e);
        }
    }

    private static boolean isOurs(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (var stream = Files.newInputStream(file)) {
            return new String(stream.readNBytes(START), StandardCharsets.UTF_8).contains(Page.GENERATOR);
        }
    }
}
