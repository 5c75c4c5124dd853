package org.shapecode.experiment.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shapecode.core.Problem;
import org.shapecode.experiment.analysis.Metrics;

/** A metrics file grows while it is read, and may have been cut off anywhere. */
class MetricsFileTest {
    private static final String WHOLE = "step,loss,data\n1,4.0,3.5\n2,1.2E-4,NaN\n";

    @TempDir
    Path folder;

    private Metrics read(String text) throws IOException {
        return MetricsFile.read(Files.writeString(folder.resolve("metrics.csv"), text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3", "3,", "3,1.2E-", "3,0.5", "3,0.5,", "3,0.5,0.2"})
    void anIncompleteLastLineIsIgnored(String rest) throws IOException {
        Metrics metrics = read(WHOLE + rest);
        assertEquals(2, metrics.steps());
        assertArrayEquals(new double[] {4, 1.2e-4}, metrics.column("loss"));
        assertEquals(WHOLE, MetricsFile.header(metrics) + MetricsFile.rows(metrics, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3,1.2E-,1\n", "3,0.5\n4,1,1\n", "2,1,1\n", "4,1,1\n", "3,1,1,1\n", "3,,1\n", "\n3,1,1\n"})
    void otherDamageIsReportedWithFileAndLine(String rest) {
        String message = assertThrows(Problem.class, () -> read(WHOLE + rest)).getMessage();
        assertTrue(
                message.startsWith(folder.resolve("metrics.csv") + " is damaged: line 4 must hold step 3 and 2 "),
                message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "step,loss", "loss\n1\n"})
    void aFileWithoutHeaderIsRefused(String text) {
        assertThrows(Problem.class, () -> read(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3", "3,", "3,1.2E-", "3,0.5,0.2"})
    void theLossWithoutPenaltiesAloneIsTheSame(String rest) throws IOException {
        Path file = Files.writeString(folder.resolve("metrics.csv"), WHOLE + rest);
        assertArrayEquals(read(WHOLE).column("data"), MetricsFile.losses(file));
    }

    @ParameterizedTest
    @CsvSource({"'loss,data,psi3', 2", "'loss,psi3,data', 3", "'loss,real,fake', 1"})
    void theFirstTermStandsForALossThatIsNotThere(String terms, double expected) throws IOException {
        Path file = Files.writeString(folder.resolve("metrics.csv"), "step," + terms + "\n1,1,2,3\n");
        assertArrayEquals(new double[] {expected}, MetricsFile.losses(file));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "step,loss",
                "loss\n1\n",
                "step,loss\n1,x\n",
                "step,loss\n2,1\n",
                "step,loss\n\n",
                "step,loss,data\n1,1\n"
            })
    void theLossOfADamagedFileIsRefusedLikeTheRest(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("metrics.csv"), text);
        String expected =
                assertThrows(Problem.class, () -> MetricsFile.read(file)).getMessage();
        assertEquals(
                expected,
                assertThrows(Problem.class, () -> MetricsFile.losses(file)).getMessage());
    }

    @Test
    void aHeaderAloneHasNoSteps() throws IOException {
        assertEquals(0, read("step,loss\n").steps());
    }

    @Test
    void aGrowingFileIsReadFromWhereItWas() throws IOException {
        Path file = new RunFolder(folder).metrics();
        GrowingMetrics growing = new GrowingMetrics(new Run(folder));
        assertThrows(Problem.class, growing::read, "there is none yet");
        Files.writeString(file, WHOLE + "3,0.5");
        Metrics metrics = growing.read();
        assertEquals(2, metrics.steps());
        Files.writeString(file, WHOLE.replace("4.0", "9.0") + "3,0.5,0.25\n4,0.1");
        assertSame(metrics, growing.read(), "the lines before are not read again");
        assertArrayEquals(new double[] {4, 1.2e-4, 0.5}, metrics.column("loss"));
        assertSame(metrics, growing.read());
        assertEquals(3, metrics.steps());

        Files.writeString(file, "step,loss,data\n1,4.0,3.5\n2,7,7\n3,8,8\n4,9,9\n");
        assertArrayEquals(new double[] {4, 7, 8, 9}, growing.read().column("loss"), "written anew, and longer");
        Files.writeString(file, WHOLE);
        assertArrayEquals(new double[] {4, 1.2e-4}, growing.read().column("loss"), "written anew, and shorter");
        Files.writeString(file, WHOLE + "5,1,1\n");
        assertThrows(Problem.class, growing::read, "damaged");
        Files.writeString(file, WHOLE + "3,1,1\n");
        assertEquals(3, growing.read().steps());
    }
}
