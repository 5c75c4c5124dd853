package org.shapecode.application;

import static org.shapecode.application.Desktop.await;
import static org.shapecode.application.Desktop.awaitStatus;
import static org.shapecode.application.Desktop.figure;
import static org.shapecode.application.Desktop.isEnabled;
import static org.shapecode.application.Desktop.press;
import static org.shapecode.application.Desktop.text;
import static org.shapecode.application.Desktop.type;

import java.io.File;
import junit.framework.Test;

/** The first minute of a new user: one click on the start page, watch it learn, cancel, resume, change the steps, run to the end. */
public class FirstMinuteTest extends Driven {
    private static final String STATUS = "run-status";
    private static final String LOSS = "figures-loss";

    /** Called by JUnit for each test. */
    public FirstMinuteTest(String name) {
        super(name);
    }

    /** The tests of this class, run inside the application. */
    public static Test suite() {
        return Booted.suite(FirstMinuteTest.class);
    }

    /** From the start page to a finished run. */
    public void testTheFirstMinute() throws Exception {
        press("preset-disks");
        awaitStatus("Training: ");
        await("the loss is drawn", () -> !figure(LOSS).isEmpty());
        String first = figure(LOSS);
        await("the loss moves", () -> !first.equals(figure(LOSS)));

        press("cancel");
        awaitStatus("Stopped");
        assertTrue("it could go on", isEnabled("resume"));
        File[] runs = new File(System.getProperty("user.home"), "Shapecode/runs").listFiles();
        assertEquals("one run", 1, runs.length);
        assertEquals("a checkpoint", 1, runs[0].list((run, name) -> name.startsWith("checkpoint-")).length);

        press("resume");
        awaitStatus("Training: ");
        press("cancel");
        awaitStatus("Stopped");
        assertEquals("still one run", 1, runs[0].getParentFile().listFiles(File::isDirectory).length);

        type("training.steps", "none");
        await("wrong steps are told", () -> text(STATUS).contains("must be a whole number from 0"));
        assertFalse("wrong steps are not run", isEnabled("run"));
        type("training.steps", "5");
        press("run");
        awaitStatus("Done");
    }
}
