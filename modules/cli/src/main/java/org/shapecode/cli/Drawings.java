package org.shapecode.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import org.shapecode.charts.FigureFiles;
import org.shapecode.charts.FigureFormat;
import org.shapecode.core.AtomicFiles;
import org.shapecode.core.figure.Figure;

/**
 * Drawings of the figures of a run, begun while later analyses still compute: most of a short run's end is drawing, and an
 * analysis keeps one processor busy. Called by one thread, except for {@link #write}.
 */
final class Drawings {
    /** Compared by identity: figures are large. */
    private final Map<Figure, Drawing> begun = new IdentityHashMap<>();

    /** Draws a figure on another thread. */
    void begin(Figure figure) {
        Drawing drawing = new Drawing(figure);
        begun.put(figure, drawing);
        // What goes wrong here does so again when the file is written, where it is told.
        ForkJoinPool.commonPool().submit(drawing::svg);
    }

    /**
     * Writes a figure as {@link FigureFiles#write} does, as SVG; waits if it is being drawn. Any thread.
     *
     * @return the file
     * @throws IOException if it cannot be written
     */
    Path write(Figure figure, Path folder) throws IOException {
        Drawing drawing = begun.get(figure);
        if (drawing == null) {
            return FigureFiles.write(figure, FigureFormat.SVG, folder);
        }
        Path file = FigureFiles.file(figure, FigureFormat.SVG, folder);
        try {
            AtomicFiles.write(file, drawing.svg());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return file;
    }

    /** A figure that the first thread to come draws. */
    private static final class Drawing {
        private final Figure figure;
        private String svg;

        Drawing(Figure figure) {
            this.figure = figure;
        }

        synchronized String svg() {
            if (svg == null) {
                try {
                    svg = FigureFiles.svg(figure);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return svg;
        }
    }
}
