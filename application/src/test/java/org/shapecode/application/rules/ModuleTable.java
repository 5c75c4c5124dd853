package org.shapecode.application.rules;

import static org.shapecode.application.rules.ModuleRow.Kind.ANYTHING;
import static org.shapecode.application.rules.ModuleRow.Kind.DECODER;
import static org.shapecode.application.rules.ModuleRow.Kind.DESKTOP;
import static org.shapecode.application.rules.ModuleRow.Kind.HEADLESS;
import static org.shapecode.application.rules.ModuleRow.Kind.LIBRARY;
import static org.shapecode.application.rules.ModuleRow.Kind.PLUGIN;
import static org.shapecode.application.rules.ModuleRow.Kind.PROGRAM;
import static org.shapecode.application.rules.ModuleRow.of;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The modules, what each may use and what it offers: the design as a table. */
final class ModuleTable {
    /** The table; a new module is a new row. */
    static final ModuleTable DESIGN = new ModuleTable(
            of(LIBRARY, "libs-dl4j"),
            of(LIBRARY, "libs-charts"),
            of(LIBRARY, "libs-swing"),
            of(HEADLESS, "core").exporting("", "plugin", "figure"),
            of(HEADLESS, "data", "core").exporting("", "api", "spi"),
            of(HEADLESS, "network", "data", "libs-dl4j").exporting("", "api", "layers", "spi"),
            of(HEADLESS, "experiment", "network").exporting("analysis", "api", "spi", "study"),
            of(PLUGIN, "shapes", "data"),
            of(PLUGIN, "samplings", "data"),
            of(PLUGIN, "square", "data"),
            of(PLUGIN, "ellipse", "data"),
            // A model may use any layer of DL4J.
            of(PLUGIN, "models", "network", "libs-dl4j"),
            of(PLUGIN, "regularisers", "network"),
            of(PLUGIN, "analyses", "experiment"),
            of(PLUGIN, "presets", "experiment", "core"),
            of(PLUGIN, "backends", "experiment", "core"),
            of(DECODER, "pictures", "core").exporting(""),
            of(HEADLESS, "exchange", "experiment", "pictures").exporting(""),
            of(HEADLESS, "report", "experiment", "charts").exporting(""),
            of(HEADLESS, "cli", "exchange", "report", "experiment", "charts"),
            of(DESKTOP, "charts", "core", "libs-charts").exporting(""),
            of(DESKTOP, "toolkit", "experiment", "charts", "libs-swing").exporting(""),
            of(DESKTOP, "editor", "toolkit", "libs-swing").exporting(""),
            of(DESKTOP, "queue", "toolkit", "libs-swing")
                    .exporting("", "window")
                    .withoutDisplayIn(""),
            of(DESKTOP, "views", "queue", "libs-swing").exporting("", "live", "spi"),
            of(DESKTOP, "workbench", "editor", "views", "exchange", "libs-swing")
                    .exporting("experiment"),
            of(DESKTOP, "runs", "workbench", "exchange", "report", "libs-swing").exporting(""),
            of(DESKTOP, "projects", "runs", "libs-swing"),
            // Works with Spark's classes, in processes of its own.
            of(PROGRAM, "spark-driver"),
            of(ANYTHING, "benchmarks"));

    private final Map<String, ModuleRow> rows = new LinkedHashMap<>();

    ModuleTable(ModuleRow... rows) {
        for (ModuleRow row : rows) {
            this.rows.put(row.name(), row);
        }
    }

    Collection<ModuleRow> rows() {
        return rows.values();
    }

    /** The row of a module or library, if it is known. */
    Optional<ModuleRow> row(String module) {
        return Optional.ofNullable(rows.get(module));
    }

    List<String> names(ModuleRow.Kind kind) {
        return rows.values().stream()
                .filter(row -> row.kind() == kind)
                .map(ModuleRow::name)
                .toList();
    }

    /** Whether the code of one may name the code of another module or library. */
    boolean mayUse(String from, String to) {
        ModuleRow row = rows.get(from);
        return row != null
                && (from.equals(to)
                        || row.anything()
                        || row.uses().contains(to)
                        || !library(to) && row.uses().stream().anyMatch(used -> mayUse(used, to)));
    }

    /** What a module may use, for a message. */
    List<String> usable(String from) {
        return rows.keySet().stream()
                .filter(to -> !to.equals(from) && mayUse(from, to))
                .toList();
    }

    private boolean library(String module) {
        return rows.containsKey(module) && rows.get(module).kind() == LIBRARY;
    }
}
