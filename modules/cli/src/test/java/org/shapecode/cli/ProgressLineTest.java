package org.shapecode.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressLineTest {
    private final Shell terminal = new Shell(Path.of("/"), true);
    private final Shell file = new Shell(Path.of("/"), false);

    @Test
    void onATerminalALongerLineIsWipedByAShorterOne() {
        ProgressLine line = new ProgressLine(terminal.console());
        line.show("Training 99/100");
        line.show("Done");
        assertEquals("\rTraining 99/100\rDone           ", terminal.err());
    }

    @Test
    void onATerminalWhatFollowsStandsOnALineOfItsOwn() {
        ProgressLine line = new ProgressLine(terminal.console());
        line.show("Done");
        line.end();
        line.end();
        assertEquals("\rDone" + System.lineSeparator(), terminal.err());
    }

    @Test
    void inAFileEachIsALine() {
        ProgressLine line = new ProgressLine(file.console());
        line.show("one");
        line.show("two");
        line.end();
        assertEquals("one\ntwo\n", file.err().replace("\r\n", "\n"));
    }

    @Test
    void whoSaysNothingLeavesNoEmptyLine() {
        new ProgressLine(terminal.console()).end();
        assertEquals("", terminal.err());
    }

    @Test
    void itIsNotDueAtOnce() {
        assertFalse(new ProgressLine(file.console()).due());
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0:00",
        "0.9, 0:00",
        "65, 1:05",
        "3599.9, 59:59",
        "3600, 1:00:00",
        "7210, 2:00:10",
        "360000, 100:00:00"
    })
    void aTimeIsWrittenAsPeopleDo(double seconds, String clock) {
        assertEquals(clock, ProgressLine.clock(seconds));
    }
}
