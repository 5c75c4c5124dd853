package org.shapecode.queue.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.CharConversionException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openide.xml.XMLUtil;

class QueueStartupTest {
    @Test
    void anyNameOfAJobCanBeNotified() throws CharConversionException {
        String details = QueueStartup.details(List.of("a\u0007\ud800b", "c"));
        assertEquals("a  b, c: open the queue to resume", XMLUtil.toElementContent(details));
    }
}
