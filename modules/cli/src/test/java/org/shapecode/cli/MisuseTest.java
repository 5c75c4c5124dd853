package org.shapecode.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words that make no command: exit code 2, and one line that says which help to ask. */
class MisuseTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            runn                                          | shapecode-cli
            list all                                      | shapecode-cli list
            run                                           | shapecode-cli run
            run disks                                     | shapecode-cli run
            run --out x                                   | shapecode-cli run
            run disks --out                               | shapecode-cli run
            run disks squares --out x                     | shapecode-cli run
            run disks --out x --seed one                  | shapecode-cli run
            run disks --out x --seed 99999999999999999999 | shapecode-cli run
            run disks --out x --steps 1.5                 | shapecode-cli run
            run disks --out x --threads many              | shapecode-cli run
            run disks --out x --set training.steps        | shapecode-cli run
            run disks --out x --set                       | shapecode-cli run
            run disks --out x --out y                     | shapecode-cli run
            run disks --out x --resume=perhaps            | shapecode-cli run
            run disks --out x --format png                | shapecode-cli run
            figures                                       | shapecode-cli figures
            figures a b                                   | shapecode-cli figures
            figures a --format                            | shapecode-cli figures
            export a                                      | shapecode-cli export
            export --out x                                | shapecode-cli export
            export a --out                                | shapecode-cli export
            export a --out x                              | shapecode-cli export
            export a --out x --format h5                  | shapecode-cli export
            export a --out x --format csv                 | shapecode-cli export
            export a --out x.onnx --training-images       | shapecode-cli export
            reproduce                                     | shapecode-cli reproduce
            reproduce tiny --out x --seeds 1,a            | shapecode-cli reproduce
            reproduce tiny --out x --seeds 3..1           | shapecode-cli reproduce
            reproduce tiny --out x --seeds 1..            | shapecode-cli reproduce
            reproduce tiny --out x --seeds 1..1000000000  | shapecode-cli reproduce
            run tiny --out x --seeds 1;2                  | shapecode-cli run
            run tiny --out x --seeds 1 --seed 2           | shapecode-cli run
            reproduce tiny --out x --steps few            | shapecode-cli reproduce
            """)
    void theHelpOfTheCommandIsNamed(String line, String command) {
        String said = new Shell(folder).refused(2, line.split(" "));
        assertTrue(said.endsWith("(see " + command + " --help)"), said);
        assertEquals(0, folder.toFile().list().length, "nothing is made");
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "run", "figures", "reproduce", "export", "import"})
    void everyCommandHasHelp(String command) {
        Shell shell = new Shell(folder);
        assertEquals(0, shell.run(command, "--help"));
        assertTrue(shell.out().startsWith("Usage: shapecode-cli " + command), shell.out());
        assertEquals("", shell.err());
    }

    @Test
    void theWrongWordIsNamed() {
        Shell shell = new Shell(folder);
        assertTrue(
                shell.refused(2, "run", "disks", "--out", "x", "--seed", "one").contains("'one'"));
        assertTrue(shell.refused(2, "run", "disks").contains("--out=DIR"));
        assertTrue(shell.refused(2, "runn").contains("'runn'"));
    }
}
