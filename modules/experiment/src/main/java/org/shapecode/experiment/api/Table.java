package org.shapecode.experiment.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shapecode.core.Problem;
import org.shapecode.core.Reason;

/** Reads a file of numbers with a header, separated by commas. */
final class Table {
    private Table() {}

    /**
     * The columns by name, in order.
     *
     * @throws Problem if it cannot be read, or is no such file
     */
    static Map<String, double[]> read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            String[] names = lines.isEmpty() ? new String[0] : lines.get(0).split(",");
            double[][] columns = new double[names.length][Math.max(0, lines.size() - 1)];
            for (int row = 1; row < lines.size(); row++) {
                String[] cells = lines.get(row).split(",");
                for (int i = 0; i < names.length; i++) {
                    columns[i][row - 1] = Double.parseDouble(cells[i]);
                }
            }
            Map<String, double[]> table = new LinkedHashMap<>();
            for (int i = 0; i < names.length; i++) {
                table.put(names[i], columns[i]);
            }
            return table;
        } catch (IOException e) {
            throw new Problem("Cannot read " + file + ": " + Reason.of(e) + ".", e);
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw new Problem(file + " is no table of numbers with one header.", e);
        }
    }
}
