package org.shapecode.data.spi;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shapecode.core.Json;
import org.shapecode.core.Progress;
import org.shapecode.core.plugin.InvalidParameter;
import org.shapecode.core.plugin.Parameters;
import org.shapecode.core.plugin.PluginContract;
import org.shapecode.data.api.Attribute;
import org.shapecode.data.api.ImageShape;
import org.shapecode.data.api.ImageTable;

/** The contract of all image sources. */
public abstract class ImageSourceContract extends PluginContract<Generator> {
    private static final ImageShape SHAPE = new ImageShape(2, 16, 1);

    @Override
    protected final Class<Generator> kind() {
        return Generator.class;
    }

    @Override
    protected abstract ImageSource plugin();

    /** A source that can be read, with 5 images or more. */
    protected abstract ImageSource source();

    @Test
    void withoutASourceItHasNoAttributesAndSaysSo() {
        assertEquals(List.of(), plugin().attributes(16));
        assertThrows(InvalidParameter.class, plugin()::check);
    }

    @Test
    void allValuesOfTheTableAreThoseOfItsAttributes() {
        source().open();
        assertTrue(source().isOpened());
        source().check();
        List<Attribute> attributes = source().attributes(16);
        ImageTable table = source().imageTable();
        assertFalse(attributes.isEmpty());
        assertTrue(table.count() >= 5);
        assertEquals(table.count(), source().count());
        for (double[] row : table.values()) {
            for (int j = 0; j < attributes.size(); j++) {
                Attribute each = attributes.get(j);
                assertTrue(each.max() > each.min(), each::toString);
                assertTrue(row[j] >= each.min() && row[j] <= each.max(), row[j] + " of " + each);
                assertFalse(each.isPeriodic() && row[j] == each.max(), "the end of " + each);
                assertFalse(each.isWhole() && row[j] != Math.rint(row[j]), row[j] + " of " + each);
            }
        }
    }

    @Test
    void aCompleteSourceHoldsItsAttributesAndIsReadAlike() {
        ImageSource complete = source().complete(Progress.NONE);
        assertEquals(complete, complete.complete(Progress.NONE));
        assertEquals(source().attributes(16), complete.attributes(16));
        Object json = Json.parse(Json.format(Parameters.write((Record) complete)), "test");
        assertEquals(
                complete, Parameters.read(((Record) complete).getClass(), json).orThrow("test"));
        int[] rows = {3, 0, 3};
        assertArrayEquals(source().read(rows, SHAPE, Progress.NONE), complete.read(rows, SHAPE, Progress.NONE));
    }

    @Test
    void rowsAreReadInAnyOrderAndWithoutDenormals() {
        int count = source().imageTable().count();
        float[] all = source().read(IntStream.range(0, count).toArray(), SHAPE, Progress.NONE);
        assertEquals(count * SHAPE.length(), all.length);
        for (float value : all) {
            assertTrue(value == 0 || value >= 1e-6f && value <= 1, "grey level " + value);
        }
        float[] some = source().read(new int[] {count - 1, 1}, SHAPE, Progress.NONE);
        assertArrayEquals(
                Arrays.copyOfRange(all, (count - 1) * SHAPE.length(), count * SHAPE.length()),
                Arrays.copyOf(some, SHAPE.length()));
        assertArrayEquals(
                Arrays.copyOfRange(all, SHAPE.length(), 2 * SHAPE.length()),
                Arrays.copyOfRange(some, SHAPE.length(), 2 * SHAPE.length()));
    }

    @Test
    void greyImagesHaveTheSameChannelsInColour() {
        int[] rows = {0, 1};
        float[] colours = source().read(rows, new ImageShape(2, 16, 3), Progress.NONE);
        assertEquals(2 * 3 * SHAPE.pixels(), colours.length);
    }

    @Test
    void readingCanBeCancelled() {
        assertThrows(
                CancellationException.class,
                () -> source().read(new int[] {0, 1}, SHAPE, new Progress() {
                    @Override
                    public void report(long done, long total, String message) {}

                    @Override
                    public boolean isCancelled() {
                        return true;
                    }
                }));
    }
}
