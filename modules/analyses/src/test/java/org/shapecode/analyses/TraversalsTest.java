package org.shapecode.analyses;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shapecode.core.Progress;
import org.shapecode.core.figure.ImageGrid;
import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.experiment.analysis.Trained;

class TraversalsTest extends PlaneContract {
    @Override
    protected Analysis plugin() {
        return new Traversals();
    }

    private static ImageGrid grid(Trained trained) {
        return (ImageGrid) new Traversals(5)
                .analyse(trained, Progress.NONE)
                .figures()
                .get(0)
                .panels()
                .get(0);
    }

    /** The fake model decodes to the grey of the first component: it changes in the first row only. */
    /** In the digits of the largest: what is left of rounding is 0. */
    @Test
    void valuesOfACodeHaveCommonDecimals() {
        assertEquals(List.of("-3.10", "0.00", "3.10"), CodeLine.labels(-3.1f, -0.000211f, 3.1f));
        assertEquals(List.of("2e-6", "1e-6"), CodeLine.labels(2e-6f, 1e-6f));
        assertEquals(List.of("31400", "0"), CodeLine.labels(31416, 2));
    }

    @Test
    void eachRowChangesOneComponent() {
        ImageGrid grid = grid(CodeModel.in(trained(0, false), 2, row -> new double[] {row[0] / 8, row[1]}));
        assertArrayEquals(
                new double[] {0, 0.25, 0.5, 0.75, 1}, greys(grid.rows().get(0)), 1e-6);
        double[] second = greys(grid.rows().get(1));
        assertArrayEquals(new double[] {second[0], second[0], second[0], second[0], second[0]}, second);
        assertEquals(0.5, second[0], 0.1, "of the image in the middle");
    }

    private static double[] greys(ImageGrid.Row row) {
        return row.pictures().stream().mapToDouble(each -> each.values()[0]).toArray();
    }

    @Test
    void ofALongCodeTheComponentsThatVaryMost() {
        Trained fake = CodeModel.in(trained(0, false), 10, row -> {
            double[] code = new double[10];
            for (int j = 0; j < 10; j++) {
                code[j] = (j % 3 + 0.1 * j) * row[j % 2];
            }
            return code;
        });
        List<String> names = grid(fake).rows().stream()
                .map(row -> row.label().substring("code ".length(), row.label().indexOf(" from")))
                .toList();
        assertEquals(List.of("z2", "z3", "z5", "z6", "z8", "z9"), names);
    }
}
