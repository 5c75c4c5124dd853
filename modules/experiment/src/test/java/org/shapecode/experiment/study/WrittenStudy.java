package org.shapecode.experiment.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shapecode.core.Json;
import org.shapecode.experiment.analysis.Finding;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.RunFiles;
import org.shapecode.experiment.api.SourceLook;

/** A study whose runs were not trained but written, so that a test knows every number. */
public final class WrittenStudy {
    private final StudyFolder folder;
    private final Document document;

    /** Creates the folder of a study. */
    public WrittenStudy(Path folder, Document document) throws IOException {
        this.folder = new StudyFolder(folder);
        this.document = document;
        this.folder.prepare(document, false);
    }

    /** Writes the run of a number, counted from 0: its summary and a table of codes. */
    public void done(int run, Map<String, Double> numbers, double... codes) throws IOException {
        Path at = begin(run);
        StringBuilder table = new StringBuilder("radius,z1,error\n");
        for (int i = 0; i < codes.length; i++) {
            table.append(i + 1)
                    .append(',')
                    .append(codes[i])
                    .append(',')
                    .append(run + i)
                    .append('\n');
        }
        Files.writeString(at.resolve("codes.csv"), table);
        Files.writeString(at.resolve("summary.json"), Json.format(numbers));
        RunFiles.seal(at);
    }

    /** Adds a finding to the summary of a run that was written. */
    void found(int run, Finding.Kind kind) throws IOException {
        Path summary = result().runs().get(run).folder().resolve("summary.json");
        Map<String, Object> fields = new LinkedHashMap<>();
        ((Map<?, ?>) Json.read(summary)).forEach((name, value) -> fields.put(name.toString(), value));
        fields.put("findings", List.of(new Finding(kind, "So it is.").json()));
        Files.writeString(summary, Json.format(fields));
        RunFiles.seal(summary.getParent());
    }

    /** Writes a run that failed. */
    void failed(int run, String sentence) throws IOException {
        Files.writeString(begin(run).resolve("failure.txt"), sentence + "\n");
    }

    private Path begin(int run) throws IOException {
        StudyRun outcome = result().runs().get(run);
        Files.createDirectories(outcome.folder());
        outcome.planned().document().write(outcome.folder().resolve("experiment.shapecode.json"));
        Files.writeString(outcome.folder().resolve("metrics.csv"), "step,loss\n1,4.0\n2,1.0\n");
        return outcome.folder();
    }

    /** With the runs that were written. */
    public StudyResult result() {
        return StudyResult.of(document, folder, new SourceLook());
    }
}
