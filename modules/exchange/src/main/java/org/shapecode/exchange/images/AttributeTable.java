package org.shapecode.exchange.images;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.shapecode.core.BoundedFiles;
import org.shapecode.core.Counted;
import org.shapecode.core.Csv;
import org.shapecode.core.Excerpt;
import org.shapecode.core.Problem;
import org.shapecode.core.Reason;

/**
 * A CSV file with a row for each picture: a column of file names, and columns of attributes. Names are compared as Unicode
 * means them: an accent may be part of a letter or follow it.
 */
final class AttributeTable {
    /** Names of the column of file names, the clearest first. */
    private static final List<String> FILE_COLUMNS =
            List.of("file", "filename", "file_name", "file name", "image", "name", "path", "picture", "id");

    private final Path file;
    private final List<String> header;
    private final List<List<String>> rows;
    /** The column of file names; -1 for none. */
    private final int nameColumn;

    /**
     * Reads a table and puts its rows into the order of pictures.
     *
     * @param names of the pictures, relative to their folder
     * @throws Problem if it cannot be read, or its rows do not belong to the pictures one to one
     */
    AttributeTable(Path file, List<String> names) {
        this.file = file;
        List<List<String>> all = read(file);
        header = header(all);
        if (header.size() < 2) {
            throw new Problem(
                    file + " has a single column; separate columns with commas: first the name of the picture,"
                            + " then its attributes.");
        }
        nameColumn = nameColumn();
        Map<String, Integer> pictures = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            if (pictures.put(unified(names.get(i)), i) != null) {
                throw new Problem("Two pictures have the name " + Excerpt.of(names.get(i))
                        + " in different forms of Unicode; rename one of them.");
            }
        }
        List<List<String>> ordered = new ArrayList<>(Collections.nCopies(names.size(), null));
        List<Integer> strangers = new ArrayList<>();
        for (int i = 1; i < all.size(); i++) {
            List<String> row = all.get(i);
            if (isEmpty(row)) {
                continue;
            }
            requireCells(row, i);
            Integer picture = pictures.get(unified(row.get(nameColumn)));
            if (picture == null) {
                strangers.add(i);
            } else if (ordered.set(picture, row) != null) {
                throw new Problem(file + ", line " + (i + 1) + " is the second row of "
                        + Excerpt.of(row.get(nameColumn)) + "; remove one of them.");
            }
        }
        if (!strangers.isEmpty()) {
            throw new Problem(
                    file + " has " + Counted.of(strangers.size(), "row") + " without a picture, the first in line "
                            + (strangers.get(0) + 1) + ": "
                            + Excerpt.of(all.get(strangers.get(0)).get(nameColumn))
                            + "; remove them or add the pictures.");
        }
        long missing = ordered.stream().filter(row -> row == null).count();
        if (missing > 0) {
            throw new Problem(file + " has no row for " + Counted.of(missing, "picture") + ", the first is "
                    + Excerpt.of(names.get(ordered.indexOf(null))) + "; add rows or remove the pictures.");
        }
        rows = ordered;
    }

    /**
     * Reads a table whose rows are in the order of the images.
     *
     * @throws Problem if it cannot be read
     */
    AttributeTable(Path file) {
        this.file = file;
        List<List<String>> all = read(file);
        header = header(all);
        nameColumn = -1;
        rows = new ArrayList<>();
        for (int i = 1; i < all.size(); i++) {
            if (!isEmpty(all.get(i))) {
                requireCells(all.get(i), i);
                rows.add(all.get(i));
            }
        }
    }

    private static List<String> header(List<List<String>> all) {
        return all.get(0).stream().map(String::strip).toList();
    }

    private static boolean isEmpty(List<String> row) {
        return row.size() == 1 && row.get(0).isBlank();
    }

    private void requireCells(List<String> row, int index) {
        if (row.size() != header.size()) {
            throw new Problem(file + ", line " + (index + 1) + " has " + Counted.of(row.size(), "cell")
                    + ", but the first line has " + header.size() + ".");
        }
    }

    private String place(int row) {
        return nameColumn < 0 ? "image " + row : Excerpt.of(rows.get(row).get(nameColumn));
    }

    private static List<List<String>> read(Path file) {
        try {
            List<List<String>> rows = Csv.parse(BoundedFiles.text(file, BoundedFiles.TABLE));
            if (rows.isEmpty()) {
                throw new Problem(file + " is empty; write the names of its columns into the first line.");
            }
            return rows;
        } catch (IOException e) {
            throw new Problem("Cannot read the table " + file + ": " + Reason.of(e) + ".", e);
        }
    }

    private int nameColumn() {
        List<String> known =
                header.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        return FILE_COLUMNS.stream()
                .filter(known::contains)
                .findFirst()
                .map(known::indexOf)
                .orElse(0);
    }

    private static String unified(String name) {
        String plain = Normalizer.normalize(name.strip().replace('\\', '/'), Normalizer.Form.NFC);
        return plain.startsWith("./") ? plain.substring(2) : plain;
    }

    List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            int column = i;
            if (i == nameColumn) {
                continue;
            }
            if (header.get(i).isBlank() || header.indexOf(header.get(i)) != i) {
                throw new Problem(file + " has "
                        + (header.get(i).isBlank() ? "a column without a name" : "two columns named " + header.get(i))
                        + "; name each column differently in the first line.");
            }
            List<String> cells = rows.stream().map(row -> row.get(column)).toList();
            for (int row = 0; row < cells.size(); row++) {
                if (cells.get(row).isBlank() || cells.get(row).strip().equalsIgnoreCase("nan")) {
                    throw new Problem(file + " has no " + header.get(i) + " for " + place(row)
                            + "; fill in the cell, or remove the column.");
                }
            }
            requireOneKind(header.get(i), cells);
            columns.add(Column.ofTexts(header.get(i), cells));
        }
        return columns;
    }

    /** Of numbers, one that is none is a mistake, and no class. */
    private void requireOneKind(String name, List<String> cells) {
        long numbers =
                cells.stream().filter(cell -> Csv.number(cell).isPresent()).count();
        for (int row = 0; row < cells.size() && numbers * 2 >= cells.size(); row++) {
            if (Csv.number(cells.get(row)).isEmpty()) {
                throw new Problem(file + " has numbers in the column " + name + ", but \"" + Excerpt.of(cells.get(row))
                        + "\" for " + place(row) + "; correct the cell.");
            }
        }
    }
}
