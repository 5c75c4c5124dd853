package org.shapecode.charts;

import java.awt.Component;
import java.awt.Container;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.swing.JFileChooser;
import javax.swing.JOptionPane;
import javax.swing.JViewport;
import javax.swing.SwingUtilities;
import org.openide.awt.StatusDisplayer;
import org.shapecode.core.Reason;
import org.shapecode.core.figure.Figure;

/** Saves figures for an article, one or all of a set at once, in the background. Event dispatch thread. */
public final class PaperExport {
    private PaperExport() {}

    /** A drawing, and the name of its run. */
    record Named(String run, Drawing drawing) {}

    /**
     * Asks for style and folder, and saves each figure in a file named after run and figure.
     *
     * @param runs the figures by the name of their run or study; at least one
     */
    public static void save(Component parent, Map<String, List<Figure>> runs) {
        ChartTheme theme = ChartTheme.ofDesktop();
        List<Named> all = new ArrayList<>();
        runs.forEach((run, figures) -> figures.forEach(
                figure -> all.add(new Named(run, new Drawing(figure, theme, FigureSize.natural(figure), List.of())))));
        save(parent, all, -1);
    }

    /** Asks for style and file, and saves the figure of a view, or all those that are shown beside it. */
    static void save(FigureView view) {
        List<FigureView> shown = beside(view);
        List<Named> drawings = shown.stream()
                .map(each -> new Named(each.source(), each.drawing()))
                .toList();
        save(SwingUtilities.getRoot(view), drawings, shown.indexOf(view));
    }

    private static void save(Component parent, List<Named> drawings, int current) {
        PaperDialog.ask(parent, drawings, current).ifPresent(answer -> {
            PaperSetup setup = answer.setup();
            if (answer.all()) {
                saveAll(parent, drawings, setup);
            } else {
                Named one = drawings.get(answer.figure());
                double scale = setup.scale(one.drawing().figure());
                Exports.save(parent, one.run(), setup.of(one.drawing()), setup.format(), scale);
            }
        });
    }

    /** The views with a figure in the same scrolled page, in its order; at least the view itself. */
    static List<FigureView> beside(FigureView view) {
        List<FigureView> all = new ArrayList<>();
        Container page = SwingUtilities.getAncestorOfClass(JViewport.class, view);
        if (page != null) {
            collect(page, all);
        }
        return all.contains(view) ? all : List.of(view);
    }

    private static void collect(Container parent, List<FigureView> all) {
        for (Component child : parent.getComponents()) {
            if (child instanceof FigureView view && view.isVisible() && view.hasFigure()) {
                all.add(view);
            } else if (child instanceof Container inner && inner.isVisible()) {
                collect(inner, all);
            }
        }
    }

    private static void saveAll(Component parent, List<Named> drawings, PaperSetup setup) {
        JFileChooser chooser = new JFileChooser(Exports.folder());
        chooser.setDialogTitle("Folder for " + drawings.size() + " figures");
        chooser.setFileSelectionMode(JFileChooser.DIRECTORIES_ONLY);
        while (chooser.showSaveDialog(parent) == JFileChooser.APPROVE_OPTION) {
            Path folder = chooser.getSelectedFile().toPath();
            Map<Path, Drawing> files = files(folder, drawings, setup);
            long existing = files.keySet().stream().filter(Files::exists).count();
            String question = existing == 1
                    ? "1 file already exists. Replace it?"
                    : existing + " files already exist. Replace them?";
            if (existing == 0
                    || JOptionPane.showConfirmDialog(parent, question, "Replace", JOptionPane.YES_NO_OPTION)
                            == JOptionPane.YES_OPTION) {
                Exports.keep(chooser.getSelectedFile());
                Exports.write(() -> {
                    try {
                        write(files, setup);
                        StatusDisplayer.getDefault().setStatusText("Saved " + files.size() + " figures in " + folder);
                    } catch (IOException | OutOfMemoryError e) {
                        Exports.tell(parent, "Cannot save the figures to " + folder + ": " + Reason.of(e) + ".");
                    }
                });
                return;
            }
        }
    }

    /** The file of each drawing; those of one name are numbered. */
    static Map<Path, Drawing> files(Path folder, List<Named> drawings, PaperSetup setup) {
        Map<Path, Drawing> files = new LinkedHashMap<>();
        for (Named each : drawings) {
            Figure figure = each.drawing().figure();
            String name = Exports.fileName(each.run(), figure, setup.format());
            Path file = folder.resolve(name);
            for (int i = 2; files.containsKey(file); i++) {
                file = folder.resolve(name.replaceFirst("(?=\\.[a-z]+$)", "-" + i));
            }
            files.put(file, setup.at(figure).of(each.drawing()));
        }
        return files;
    }

    /** Writes each drawing, in a folder that is created if necessary. Not on the event dispatch thread. */
    static void write(Map<Path, Drawing> files, PaperSetup setup) throws IOException {
        for (Map.Entry<Path, Drawing> each : files.entrySet()) {
            Drawing drawing = each.getValue();
            Figure figure = drawing.figure();
            Files.createDirectories(each.getKey().getParent());
            FigureFiles.write(drawing, setup.at(figure).scale(figure), setup.format(), each.getKey());
        }
    }
}
