package org.shapecode.application;

import static org.shapecode.application.Desktop.TRAINING;
import static org.shapecode.application.Desktop.answer;
import static org.shapecode.application.Desktop.await;
import static org.shapecode.application.Desktop.awaitFront;
import static org.shapecode.application.Desktop.awaitStatus;
import static org.shapecode.application.Desktop.choose;
import static org.shapecode.application.Desktop.figure;
import static org.shapecode.application.Desktop.onEventThread;
import static org.shapecode.application.Desktop.press;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import junit.framework.Test;
import org.openide.windows.TopComponent;

/** What is left in memory of runs that were looked at. */
public class MemoryTest extends Driven {
    private static final int MB = 1_000_000;
    private static final int MOST_LEFT = 200 * MB;
    private static final int MOST_MORE = 15 * MB;

    /** 16 MB of training images. */
    private static final int IMAGES = 1000;

    private static final List<String> FIGURES = List.of("figures-loss", "figures-reconstructions", "figures-latent");
    private static final List<String> DATA =
            List.of("org.shapecode.data.api.Dataset", "org.shapecode.experiment.analysis.Trained");

    private Path original;

    /** Called by JUnit for each test. */
    public MemoryTest(String name) {
        super(name);
    }

    /** The tests of this class, run inside the application. */
    public static Test suite() {
        return Booted.suite(MemoryTest.class);
    }

    /** Of 50 runs no more than of 5, and of 13 that were open at the same time nothing but figures. */
    public void testFiftyRunsLeaveWhatFiveDo() throws Exception {
        press("perspective-train");
        RunRows.runOnce("Original", IMAGES);
        awaitStatus("Done");
        original = RunRows.folder("original");
        assertTrue("it closes", onEventThread(TopComponent.getRegistry().getActivated()::close));

        lookAtEach(1, 5);
        LiveHeap few = left();

        press("perspective-train");
        lookAtTogether(6, 18);
        lookAtEach(19, 50);
        LiveHeap many = left();

        assertTrue(many.bytes() / MB + " MB are left:\n" + many.largest(), many.bytes() < MOST_LEFT);
        long more = many.numbers() - few.numbers();
        assertTrue(
                more / MB + " MB more after 50 runs than after 5:\n" + few.largest() + "\nand\n" + many.largest(),
                more < MOST_MORE);
    }

    private void lookAtEach(int from, int to) throws Exception {
        for (int i = from; i <= to; i++) {
            assertTrue("it closes", onEventThread(look(i)::close));
        }
    }

    /** All are open at the same time. Not part of the test, whose variables would keep their windows. */
    private void lookAtTogether(int from, int to) throws Exception {
        List<TopComponent> open = new ArrayList<>();
        for (int i = from; i <= to; i++) {
            open.add(look(i));
        }
        for (TopComponent tab : open) {
            assertTrue("it closes", onEventThread(tab::close));
        }
    }

    /** Opens a run of its own, and returns its window when its figures are shown. */
    private TopComponent look(int number) throws Exception {
        Path run = original.resolveSibling("run-" + number);
        copy(original, run);
        choose("File|Open Run…");
        answer(run.toFile());
        awaitFront(run.getFileName().toString());
        TopComponent tab = TopComponent.getRegistry().getActivated();
        awaitStatus("Done");
        for (String name : FIGURES) {
            await(TRAINING, name, () -> !figure(name).isEmpty());
        }
        return tab;
    }

    /** Closes all windows, and waits until no run is kept for the next view of it any more. */
    private static LiveHeap left() throws Exception {
        onEventThread(() -> {
            List.copyOf(TopComponent.getRegistry().getOpened()).forEach(TopComponent::close);
            return true;
        });
        LiveHeap[] now = new LiveHeap[1];
        await(TRAINING, "nothing is left of " + DATA, () -> {
            now[0] = LiveHeap.now();
            return DATA.stream().allMatch(name -> now[0].count(name) == 0);
        });
        return now[0];
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, to.resolve(from.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}
