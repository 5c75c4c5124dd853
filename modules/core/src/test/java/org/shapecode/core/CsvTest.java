package org.shapecode.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {
    @Test
    void quotesOnlyWhereNecessary() {
        assertEquals(
                "plain,,2.5,\"a, b\",\"say \"\"z\"\"\",\"two\nlines\"\n",
                Csv.row(List.of("plain", "", 2.5, "a, b", "say \"z\"", "two\nlines")));
    }
}
