package org.shapecode.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shapecode.core.Html;
import org.shapecode.experiment.analysis.NumberName;
import org.shapecode.experiment.study.Statistics;
import org.shapecode.experiment.study.StudyResult;
import org.shapecode.experiment.study.VariantResult;

/** The numbers of a study, with one column for each variant. */
final class VariantTable {
    private VariantTable() {}

    /** Median, quartiles and number of runs of every number; empty without any. */
    static String markup(StudyResult result) {
        List<VariantResult> variants = result.variants();
        List<Map<String, Statistics>> columns =
                variants.stream().map(VariantResult::numbers).toList();
        Set<String> names = new LinkedHashSet<>();
        columns.forEach(column -> names.addAll(column.keySet()));
        if (names.isEmpty()) {
            return "";
        }
        List<String> header = new ArrayList<>(List.of("Result"));
        variants.forEach(each -> header.add(
                each.variant().label().isEmpty() ? "All runs" : each.variant().title()));
        StringBuilder rows = new StringBuilder();
        for (String name : names) {
            List<String> cells =
                    new ArrayList<>(List.of(Markup.rowHeader(Html.escape(NumberName.label(name, result.attributes()))
                            + " " + Markup.element("code", "", Html.escape(name)))));
            columns.forEach(column -> cells.add(Markup.cell("number", text(column.get(name)))));
            rows.append(Markup.row(cells));
        }
        return Markup.heading(3, "Results")
                + Markup.paragraph("quiet", "Median over the seeds, with lower and upper quartile.")
                + Markup.table(header, rows.toString());
    }

    private static String text(Statistics statistics) {
        if (statistics == null || statistics.count() == 0) {
            return "\u2013";
        }
        String median = Numbers.of(statistics.median());
        return statistics.count() == 1
                ? median + " (n = 1)"
                : median + " [" + Numbers.of(statistics.lower()) + ", " + Numbers.of(statistics.upper()) + "] (n = "
                        + statistics.count() + ")";
    }
}
