package org.shapecode.spark.driver;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {
    private static final String RUN = "seed-1";
    private static final String RESULT = "summary.json";
    private static final String NOTES = "notes.json";

    @TempDir
    Path folder;

    private Path run;
    private Home home;

    @BeforeEach
    void create() throws IOException {
        Path place = Files.createDirectories(folder.resolve("on/spark"));
        run = Files.createDirectories(folder.resolve("runs").resolve(RUN));
        Files.writeString(run.resolve("experiment.json"), "{}");
        home = new Home(new Plan(
                place, folder.resolve("runs"), List.of(RUN), "", List.of(), 1000, RESULT, ".lock", List.of(NOTES), 60));
        home.tidy();
    }

    /** What comes back of it. */
    private byte[] trained() throws IOException {
        Path elsewhere = folder.resolve("elsewhere");
        Zips.unpack(home.pack(RUN), elsewhere, false);
        Files.writeString(elsewhere.resolve(RESULT), "{ \"loss\": 1 }");
        Files.createDirectories(elsewhere.resolve("weights"));
        Files.write(elsewhere.resolve("weights/encoder.bin"), new byte[] {1, 2, 3});
        byte[] content = Zips.pack(elsewhere, Set.of());
        Zips.delete(elsewhere);
        return content;
    }

    @Test
    void aFolderComesBackWhole() throws IOException {
        FileTime shipped = home.doneAt(RUN);
        assertEquals(Home.Arrival.PLACED, home.accept(RUN, trained(), shipped));
        assertArrayEquals(new byte[] {1, 2, 3}, Files.readAllBytes(run.resolve("weights/encoder.bin")));
        assertTrue(home.doneAt(RUN).compareTo(shipped) > 0);
        try (Stream<Path> left = Files.walk(folder.resolve("on/spark"))) {
            assertEquals(3, left.count(), "only the folders are left");
        }
    }

    @Test
    void theFirstResultWins() throws IOException {
        FileTime shipped = home.doneAt(RUN);
        byte[] second = trained();
        Files.writeString(run.resolve(RESULT), "{ \"loss\": 2 }");
        assertEquals(Home.Arrival.SECOND, home.accept(RUN, second, shipped));
        assertEquals("{ \"loss\": 2 }", Files.readString(run.resolve(RESULT)));
        assertFalse(Files.exists(run.resolve("weights")));
    }

    @Test
    void whatTheUserWroteMeanwhileStays() throws IOException {
        byte[] content = trained();
        Files.writeString(run.resolve(NOTES), "mine");
        assertEquals(Home.Arrival.PLACED, home.accept(RUN, content, home.doneAt(RUN)));
        assertEquals("mine", Files.readString(run.resolve(NOTES)));
    }

    /** Locks a file until its input ends and some more, in a process of its own. */
    static final class Locker {
        private Locker() {}

        static Process start(Path file) throws IOException {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                            Locker.class.getName(),
                            file.toString())
                    .start();
            assertEquals('!', process.getInputStream().read(), "it has the lock");
            return process;
        }

        public static void main(String[] arguments) throws IOException, InterruptedException {
            try (FileChannel channel = FileChannel.open(
                            Path.of(arguments[0]), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.tryLock()) {
                new FileOutputStream(FileDescriptor.out).write('!');
                System.in.readAllBytes();
                Thread.sleep(lock.isValid() ? 200 : 0);
            }
        }
    }

    @Test
    void whoOnlyLooksDoesNotCostARun() throws IOException {
        byte[] content = trained();
        Process looking = Locker.start(run.resolve(".lock"));
        looking.getOutputStream().close();
        assertEquals(Home.Arrival.PLACED, home.accept(RUN, content, home.doneAt(RUN)));
    }

    @Test
    void aRunThatIsTrainedHereIsNotReplaced() throws IOException {
        byte[] content = trained();
        Process training = Locker.start(run.resolve(".lock"));
        try {
            assertEquals(Home.Arrival.REFUSED, home.accept(RUN, content, home.doneAt(RUN)));
        } finally {
            training.destroyForcibly();
        }
        assertFalse(Files.exists(run.resolve(RESULT)));
    }

    /** A driver that is killed between two steps leaves the old folder where the next one finds it. */
    @Test
    void aFolderThatWasBeingReplacedIsPutBack() throws IOException {
        Files.move(run, folder.resolve("on/spark/replaced").resolve(RUN));
        home.tidy();
        assertEquals("{}", Files.readString(run.resolve("experiment.json")));
    }

    @Test
    void nothingIsWrittenOutside() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("../outside"));
        }
        assertThrows(IOException.class, () -> home.accept(RUN, bytes.toByteArray(), home.doneAt(RUN)));
        assertFalse(Files.exists(folder.resolve("on/spark/incoming/outside")));
    }
}
