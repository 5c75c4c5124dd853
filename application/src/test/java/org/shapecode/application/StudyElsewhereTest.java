package org.shapecode.application;

import static org.shapecode.application.Desktop.answer;
import static org.shapecode.application.Desktop.await;
import static org.shapecode.application.Desktop.awaitFront;
import static org.shapecode.application.Desktop.awaitStatus;
import static org.shapecode.application.Desktop.choose;
import static org.shapecode.application.Desktop.find;
import static org.shapecode.application.Desktop.isEnabled;
import static org.shapecode.application.Desktop.onEventThread;
import static org.shapecode.application.Desktop.paste;
import static org.shapecode.application.Desktop.press;
import static org.shapecode.application.Desktop.select;
import static org.shapecode.application.Desktop.typed;

import java.nio.file.Files;
import java.nio.file.Path;
import javax.swing.JTable;
import junit.framework.Test;

/** A study that is to be trained on a cluster that is not there. */
public class StudyElsewhereTest extends Driven {
    private static final String STUDY = """
        { "name": "Elsewhere",
          "data": { "generator": "disk", "size": 16, "images": 40, "test": 12, "blur": { "offsets": 60 } },
              "model": { "plugin": "disk-autoencoder", "depths": [3, 2, 2, 1] },
          "training": { "steps": 5, "batch": 10 },
          "study": { "seeds": [1, 2], "vary": { "training.batch": [9, 10] } } }
        """;

    /** Called by JUnit for each test. */
    public StudyElsewhereTest(String name) {
        super(name);
    }

    /** The tests of this class, run inside the application. */
    public static Test suite() {
        return Booted.suite(StudyElsewhereTest.class);
    }

    /** The page says what is missing; from there the study is trained on this computer, and its grid tells so. */
    public void testAMissingClusterIsASentenceAndTheStudyIsTrainedHere() throws Exception {
        Path home = Path.of(System.getProperty("user.home"));
        Path file = home.resolve("elsewhere.shapecode.json");
        Files.writeString(file, STUDY);
        choose("File|Open Experiment…");
        answer(file.toFile());
        awaitFront("Elsewhere");
        await("a study can train elsewhere", () -> isEnabled("run-on"));
        select("run-on", "SLURM");
        press("run-on-settings");
        paste("parameter-commands", home.resolve("no commands").toString());
        press("run");
        awaitStatus("Interrupted on SLURM.");
        await("what is missing", () -> typed("notice").startsWith("SLURM is not installed here: there is no "));
        assertTrue("it can be resumed there", isEnabled("resume"));
        press("notice-action");
        awaitStatus("Done");
        await("four runs in the grid", () -> grid().endsWith("4 runs: 4 done"));
        assertTrue("the choice is remembered", Files.exists(home.resolve("Shapecode/runs/run-on.json")));
    }

    private static String grid() throws Exception {
        return onEventThread(() -> find(JTable.class, table -> "study-grid".equals(table.getName()))
                .map(table -> table.getAccessibleContext().getAccessibleDescription())
                .orElse(""));
    }
}
