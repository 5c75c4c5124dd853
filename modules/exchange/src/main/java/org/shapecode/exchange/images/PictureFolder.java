package org.shapecode.exchange.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.shapecode.core.Problem;
import org.shapecode.core.Progress;
import org.shapecode.core.Reason;
import org.shapecode.experiment.api.SourceContent;
import org.shapecode.pictures.Picture;
import org.shapecode.pictures.PictureFile;

/**
 * A folder of pictures, in the order of their names. Its folders are classes, if it has several of them; a table in it, or
 * elsewhere, gives the attributes.
 */
final class PictureFolder implements ImageStore {
    private static final int BLOCK = 64;

    private final Path folder;
    private final List<Path> pictures;
    private final List<String> notes = new ArrayList<>();
    private final List<Column> columns;
    private final AtomicReference<String> firstSides = new AtomicReference<>();

    /**
     * Lists a folder.
     *
     * @param table a table of attributes, or null for the one in the folder, if there is one
     */
    PictureFolder(Path folder, Path table) {
        this.folder = folder;
        List<Path> files = files(folder);
        pictures = files.stream().filter(PictureFile::isNamed).toList();
        if (pictures.isEmpty()) {
            List<Path> deep = tooDeep(folder);
            throw new Problem(folder + " holds no PNG, JPEG, TIFF or BMP pictures"
                    + (deep.isEmpty()
                            ? "."
                            : ", and deeper folders are not read: " + names(deep)
                                    + "; choose a folder closer to the pictures."));
        }
        List<Path> tables = files.stream().filter(PictureFolder::isTable).toList();
        Path used = table != null ? table : tables.size() == 1 ? tables.get(0) : null;
        if (table == null && tables.size() > 1) {
            throw new Problem(folder + " holds " + tables.size() + " tables, " + names(tables)
                    + "; choose one as data.generator.table.");
        }
        List<String> names = pictures.stream().map(this::name).toList();
        columns = used == null ? folders(names) : new AttributeTable(used, names).columns();
        List<Path> others = files.stream()
                .filter(file -> !PictureFile.isNamed(file) && !file.equals(used))
                .toList();
        if (!others.isEmpty()) {
            notes.add("Of " + files.size() + " files in " + folder + ", " + others.size()
                    + (others.size() == 1 ? " is not a picture and is" : " are not pictures and are") + " ignored: "
                    + names(others) + ".");
        }
        List<Path> deep = tooDeep(folder);
        if (!deep.isEmpty()) {
            notes.add("Pictures in " + folder + " are read from it and from its subfolders, but not from deeper"
                    + " folders: " + names(deep) + ".");
        }
    }

    private static List<Path> files(Path folder) {
        try {
            return SourceContent.files(folder);
        } catch (IOException e) {
            throw new Problem("Cannot read " + folder + ": " + Reason.of(e) + ".", e);
        }
    }

    private static List<Path> tooDeep(Path folder) {
        try {
            return SourceContent.tooDeep(folder);
        } catch (IOException e) {
            throw new Problem("Cannot read " + folder + ": " + Reason.of(e) + ".", e);
        }
    }

    private static boolean isTable(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".csv");
    }

    /** Whether a folder or one of its subfolders has a file that is named like a picture. */
    static boolean isIn(Path folder) {
        return Files.isDirectory(folder) && files(folder).stream().anyMatch(PictureFile::isNamed);
    }

    private String names(List<Path> files) {
        return files.stream().limit(3).map(this::name).collect(Collectors.joining(", "))
                + (files.size() > 3 ? " …" : "");
    }

    private String name(Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private static List<Column> folders(List<String> names) {
        List<String> within = names.stream()
                .map(name -> name.contains("/") ? name.substring(0, name.lastIndexOf('/')) : ".")
                .toList();
        return within.stream().distinct().count() > 1 ? List.of(Column.ofTexts("folder", within)) : List.of();
    }

    @Override
    public int count() {
        return pictures.size();
    }

    @Override
    public List<Column> columns() {
        return columns;
    }

    @Override
    public Levels levels(Progress progress) {
        return Levels.UNIT;
    }

    @Override
    public String place(int row) {
        return pictures.get(row).toString();
    }

    @Override
    public List<String> notes() {
        return notes;
    }

    @Override
    public void read(int[] rows, Levels levels, boolean alike, Sink sink, Progress progress) {
        if (alike && firstSides.get() == null) {
            PictureFile.use(pictures.get(0), picture -> firstSides.set(picture.sides()));
        }
        for (int from = 0; from < rows.length; from += BLOCK) {
            progress.checkCancelled();
            progress.report(from, rows.length, "Reading images");
            Problem[] problems = new Problem[Math.min(BLOCK, rows.length - from)];
            int start = from;
            IntStream.range(0, problems.length).parallel().forEach(i -> {
                try {
                    int row = rows[start + i];
                    PictureFile.use(pictures.get(row), picture -> {
                        if (alike) {
                            requireAlike(row, picture);
                        }
                        sink.accept(start + i, picture);
                    });
                } catch (Problem e) {
                    problems[i] = e;
                }
            });
            for (Problem problem : problems) {
                if (problem != null) {
                    throw problem;
                }
            }
        }
    }

    private void requireAlike(int row, Picture picture) {
        if (!picture.sides().equals(firstSides.get())) {
            throw new Problem("The pictures differ in size: " + place(0) + " has " + firstSides.get() + ", but "
                    + place(row) + " has " + picture.sides()
                    + "; set data.generator.fit to cover or crop, or give them the same size.");
        }
    }
}
