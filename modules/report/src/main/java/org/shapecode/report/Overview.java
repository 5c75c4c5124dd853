package org.shapecode.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.shapecode.core.Html;
import org.shapecode.experiment.api.FieldName;
import org.shapecode.experiment.api.Labels;

/**
 * What several runs or studies on a page have in common and how they differ.
 *
 * @param items in the order of the page
 */
record Overview(List<Item> items) {
    private static final String LOSS = "loss.test";
    private static final String PENALTIES = "regularisers";
    private static final String NONE = "\u2013";

    /**
     * A run or a study.
     *
     * @param id of its section
     * @param name plain text
     * @param state plain text
     * @param settings by names that are the same in every item
     * @param numbers of a finished run; empty for others
     * @param findings plain text
     */
    record Item(
            String id,
            String name,
            String state,
            Map<String, Object> settings,
            Map<String, Double> numbers,
            String findings) {}

    String markup() {
        StringBuilder rows = new StringBuilder();
        for (Item each : items) {
            Double loss = each.numbers().get(LOSS);
            rows.append(Markup.row(List.of(
                    Markup.rowHeader(Markup.link(each.id(), each.name())),
                    Markup.cell("", each.state()),
                    Markup.cell("number", loss == null ? NONE : Numbers.of(loss)),
                    Markup.cell("", each.findings()))));
        }
        return Markup.heading(2, "Overview")
                + Markup.table(List.of("Run or study", "State", "Test loss", "Diagnosis"), rows.toString())
                + Markup.heading(2, "Settings that differ")
                + differences();
    }

    private String differences() {
        List<String> paths = differing();
        if (paths.isEmpty()) {
            return Markup.paragraph("", "None: they are the same experiment with the same seed.");
        }
        List<String> labels = paths.stream().map(Overview::label).toList();
        List<String> names = items.stream().map(Item::name).toList();
        // The longer list is that of the rows.
        boolean wide = paths.size() > items.size();
        List<String> header = new ArrayList<>(List.of(wide ? "Setting" : "Run or study"));
        header.addAll(wide ? names : labels);
        StringBuilder rows = new StringBuilder();
        for (int row = 0; row < (wide ? paths.size() : items.size()); row++) {
            List<String> cells =
                    new ArrayList<>(List.of(Markup.rowHeader(Html.escape(wide ? labels.get(row) : names.get(row)))));
            for (int column = 0; column < header.size() - 1; column++) {
                Item item = items.get(wide ? column : row);
                cells.add(Markup.cell("number", text(item, paths.get(wide ? row : column))));
            }
            rows.append(Markup.row(cells));
        }
        return Markup.table(header, rows.toString());
    }

    /** The names of the settings in which the items differ; a penalty with parameters is told by these. */
    List<String> differing() {
        Set<String> paths = new LinkedHashSet<>();
        items.forEach(each -> paths.addAll(each.settings().keySet()));
        return paths.stream()
                .filter(path -> !isPenalty(path) || paths.stream().noneMatch(each -> each.startsWith(path + ".")))
                .filter(path -> items.stream()
                        .anyMatch(each -> !Objects.equals(
                                each.settings().get(path),
                                items.get(0).settings().get(path))))
                .toList();
    }

    /** Whether it is a penalty or the list of all, whose order says nothing. */
    private static boolean isPenalty(String path) {
        return path.equals(PENALTIES)
                || path.startsWith(PENALTIES + ".")
                        && FieldName.of(path).filter(FieldName::isElement).isPresent();
    }

    private static String label(String path) {
        return FieldName.of(path).map(FieldName::withUnit).orElse(path);
    }

    /** A value as forms name it. */
    private static String text(Item item, String path) {
        Object value = item.settings().get(path);
        Object shown = FieldName.of(path).map(field -> field.shown(value)).orElse(value);
        String text = shown == null ? "" : shown instanceof Boolean yes ? yes ? "yes" : "no" : Labels.text(shown);
        return text.isEmpty() ? NONE : text;
    }
}
