package org.shapecode.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class AutosaveTest {
    @TempDir
    Path folder;

    private static Autosave.Entry entry(String name, String text) {
        return new Autosave.Entry(null, name, Optional.empty(), "disks", text);
    }

    private Path save(String file, Autosave.Entry entry) {
        Path place = folder.resolve(file);
        Autosave autosave = new Autosave(place, false);
        autosave.save(entry);
        autosave.await();
        return place;
    }

    @Test
    void restoresTheExactText() {
        Path of = Path.of("/data/größe/a \"b\".shapecode.json");
        String text = "{ half a \"sentence\\\n\t größe \u2028 \ud83d\ude00";
        Path place = save("a.json", new Autosave.Entry(null, "A & b", Optional.of(of), "disks", text));
        assertEquals(
                List.of(new Autosave.Entry(place, "A & b", Optional.of(of), "disks", text)),
                Autosave.recoverable(folder));
    }

    @Test
    void newerChangesReplaceOlderOnes() {
        Path place = folder.resolve("a.json");
        Autosave autosave = new Autosave(place, false);
        autosave.save(entry("a", "one"));
        autosave.save(entry("a", "two"));
        autosave.await();
        assertEquals("two", Autosave.recoverable(folder).get(0).text());
        assertEquals(1, folder.toFile().list().length);
    }

    @Test
    void deletesWhatWasJustSaved() {
        Autosave autosave = new Autosave(folder.resolve("a.json"), false);
        autosave.save(entry("a", "one"));
        autosave.delete();
        autosave.await();
        assertEquals(List.of(), Autosave.recoverable(folder));
    }

    @Test
    void tellsAnExitFromACrash() {
        Path place = save("a.json", entry("a", "one"));
        assertEquals(Autosave.State.OPEN, Autosave.recoverable(folder).get(0).state());
        Autosave autosave = new Autosave(place, true);
        autosave.save(entry("a", "two"));
        new Autosave.NoteExit().run();
        assertEquals(Autosave.State.EXITED, Autosave.recoverable(folder).get(0).state());
        assertEquals("two", Autosave.recoverable(folder).get(0).text());
    }

    /** Closed edits are in File > Open Recent; they must not return with the windows that were open. */
    @Test
    void anExitLeavesWhatWasClosedJustBefore() {
        Autosave autosave = new Autosave(folder.resolve("a.json"), false);
        autosave.save(entry("a", "one"));
        autosave.close();
        new Autosave.NoteExit().run();
        assertEquals(Autosave.State.CLOSED, Autosave.recoverable(folder).get(0).state());
    }

    @Test
    void savesAfterADeletion() {
        Autosave autosave = new Autosave(folder.resolve("a.json"), false);
        autosave.save(entry("a", "one"));
        autosave.delete();
        autosave.save(entry("a", "two"));
        autosave.await();
        assertEquals("two", Autosave.recoverable(folder).get(0).text());
    }

    @Test
    void doesNotDeleteTheFileOfAnother() throws IOException {
        Path place = Files.writeString(
                folder.resolve("a.json"), entry("a", "of another").json());
        Autosave autosave = new Autosave(place, false);
        autosave.delete();
        autosave.await();
        assertTrue(Files.exists(place));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{}",
                "{\"name\": \"a\", \"from\": \"disks\"}",
                "{\"name\": 3, \"from\": \"disks\", \"text\": \"{}\"}",
                "{\"name\": \"a\", \"from\": \"disks\", \"text\": \"{}\", \"file\": \"a\\u0000b\"}"
            })
    void skipsDamagedFiles(String damaged) throws IOException {
        Files.writeString(folder.resolve("0.json"), damaged);
        Files.writeString(folder.resolve("1.json.tmp"), damaged);
        save("2.json", entry("good", "{}"));
        assertEquals(
                List.of("good"),
                Autosave.recoverable(folder).stream().map(Autosave.Entry::name).toList());
    }

    @Test
    void findsNothingWithoutAFolder() {
        assertEquals(List.of(), Autosave.recoverable(folder.resolve("autosave")));
        assertFalse(Files.exists(folder.resolve("autosave")));
    }

    @Test
    void survivesAFailedWrite() throws IOException {
        Files.writeString(folder.resolve("autosave"), "a file in the way");
        Autosave autosave = new Autosave(folder.resolve("autosave/a.json"), false);
        autosave.save(entry("a", "one"));
        autosave.await();
        Files.delete(folder.resolve("autosave"));
        autosave.save(entry("a", "two"));
        autosave.await();
        assertEquals(
                "two", Autosave.recoverable(folder.resolve("autosave")).get(0).text());
    }
}
