package org.shapecode.views.live;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.EventQueue;
import java.awt.datatransfer.Clipboard;
import java.awt.datatransfer.DataFlavor;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javax.swing.TransferHandler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shapecode.analyses.Loss;
import org.shapecode.charts.FigureView;
import org.shapecode.core.figure.Axis;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.Plot;
import org.shapecode.core.figure.Series;
import org.shapecode.toolkit.Seek;

class FigureDashboardTest {
    private static final double[] X = {1, 2};

    /** Also while another process trains the run, before there is anything to load. */
    @Test
    void filesOfFiguresAreNamedAfterTheirRun(@TempDir Path folder) throws Exception {
        Figure figure = new Figure(
                "loss",
                "Loss",
                List.of(new Plot(
                        "", Axis.linear("x"), Axis.linear("y"), List.of(new Series("a", Series.Style.LINE, X, X)))));
        FigureView[] view = new FigureView[1];
        EventQueue.invokeAndWait(() -> {
            FigureDashboard dashboard = new FigureDashboard(List.of(new Loss()));
            dashboard.load(folder, "The run before");
            dashboard.clear();
            dashboard.show(new Loss().id(), List.of(figure), "Disks, seed 2");
            view[0] = Seek.part(dashboard.component(), FigureView.class, null);
        });
        Clipboard copied = new Clipboard("copied");
        Seek.await("a figure to copy", () -> {
            view[0].getTransferHandler().exportToClipboard(view[0], copied, TransferHandler.COPY);
            return copied.getContents(null) != null;
        });
        List<?> files = (List<?>) copied.getData(DataFlavor.javaFileListFlavor);
        String name = ((File) files.get(0)).getName();
        assertTrue(name.startsWith("disks-seed-2-loss."), name);
    }
}
