package org.shapecode.charts;

import java.util.List;
import java.util.stream.Stream;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.data.Range;

/** An axis with a name at 1, 2, 3 and so on. A name that would overlap the one before is left out. */
final class CategoriesAxis extends SymbolAxis {
    private static final long serialVersionUID = 1L;

    CategoriesAxis(String label, Range range, List<String> names) {
        // JFreeChart counts from 0.
        super(label, Stream.concat(Stream.of(""), names.stream()).toArray(String[]::new));
        setGridBandsVisible(false);
        setRange(range);
    }
}
