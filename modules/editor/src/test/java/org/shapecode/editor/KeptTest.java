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

/** What a crash left of unsaved edits is found again, whatever else lies beside it. */
@Timeout(60)
class KeptTest {
    @TempDir
    Path folder;

    private static Kept edits(String name, String text) {
        return new Kept(null, name, Optional.empty(), "disks", text);
    }

    private Path keep(String file, Kept edits) {
        Path place = folder.resolve(file);
        Autosave autosave = new Autosave(place, false);
        autosave.keep(edits);
        autosave.await();
        return place;
    }

    @Test
    void whatWasTypedComesBackToTheLetter() {
        Path of = Path.of("/data/größe/a \"b\".shapecode.json");
        String text = "{ half a \"sentence\\\n\t größe \u2028 \ud83d\ude00";
        Path place = keep("a.json", new Kept(null, "A & b", Optional.of(of), "disks", text));
        assertEquals(List.of(new Kept(place, "A & b", Optional.of(of), "disks", text)), Autosave.left(folder));
    }

    @Test
    void theNewestEditsReplaceThoseBefore() {
        Path place = folder.resolve("a.json");
        Autosave autosave = new Autosave(place, false);
        autosave.keep(edits("a", "one"));
        autosave.keep(edits("a", "two"));
        autosave.await();
        assertEquals("two", Autosave.left(folder).get(0).text());
        assertEquals(1, folder.toFile().list().length);
    }

    @Test
    void whatIsDroppedJustAfterItWasKeptIsGone() {
        Autosave autosave = new Autosave(folder.resolve("a.json"), false);
        autosave.keep(edits("a", "one"));
        autosave.drop();
        autosave.await();
        assertEquals(List.of(), Autosave.left(folder));
    }

    @Test
    void whatIsKeptAfterItWasDroppedIsThere() {
        Autosave autosave = new Autosave(folder.resolve("a.json"), false);
        autosave.keep(edits("a", "one"));
        autosave.drop();
        autosave.keep(edits("a", "two"));
        autosave.await();
        assertEquals("two", Autosave.left(folder).get(0).text());
    }

    @Test
    void whoKeptNothingDeletesNothing() throws IOException {
        Path place = Files.writeString(
                folder.resolve("a.json"), edits("a", "of another").json());
        Autosave autosave = new Autosave(place, false);
        autosave.drop();
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
    void whatIsDamagedHidesNothingElse(String damaged) throws IOException {
        Files.writeString(folder.resolve("0.json"), damaged);
        Files.writeString(folder.resolve("1.json.tmp"), damaged);
        keep("2.json", edits("good", "{}"));
        assertEquals(
                List.of("good"), Autosave.left(folder).stream().map(Kept::name).toList());
    }

    @Test
    void whereNothingWasEverKeptNothingIsLeft() {
        assertEquals(List.of(), Autosave.left(folder.resolve("autosave")));
        assertFalse(Files.exists(folder.resolve("autosave")));
    }

    @Test
    void aPlaceThatCannotBeWrittenStopsNobody() throws IOException {
        Files.writeString(folder.resolve("autosave"), "a file in the way");
        Autosave autosave = new Autosave(folder.resolve("autosave/a.json"), false);
        autosave.keep(edits("a", "one"));
        autosave.await();
        Files.delete(folder.resolve("autosave"));
        autosave.keep(edits("a", "two"));
        autosave.await();
        assertEquals("two", Autosave.left(folder.resolve("autosave")).get(0).text());
    }
}
