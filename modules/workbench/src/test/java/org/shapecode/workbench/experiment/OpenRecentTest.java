package org.shapecode.workbench.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.EventQueue;
import java.nio.file.Path;
import java.util.List;
import java.util.prefs.BackingStoreException;
import java.util.stream.IntStream;
import javax.swing.JMenu;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openide.util.NbPreferences;
import org.shapecode.core.Progress;
import org.shapecode.experiment.api.Trainer;
import org.shapecode.experiment.api.TrainingListener;
import org.shapecode.toolkit.SampleDocuments;
import org.shapecode.toolkit.Seek;

class OpenRecentTest {
    @TempDir
    Path folder;

    @BeforeEach
    @AfterEach
    void forget() throws BackingStoreException {
        NbPreferences.forModule(RecentFiles.class).clear();
    }

    private Path planned(String name) {
        return new Trainer(1, TrainingListener.NONE, Progress.NONE)
                .plan(SampleDocuments.small(), folder.resolve(name))
                .folder();
    }

    private static List<String> texts(JMenu menu) {
        return IntStream.range(0, menu.getItemCount())
                .mapToObj(i -> menu.getItem(i).getText())
                .toList();
    }

    @Test
    void runsHaveTheirNamesAndExperimentsTheirFolders() throws Exception {
        Path gone = folder.resolve("gone");
        RecentFiles.add(gone);
        RecentFiles.add(planned("Mine"));
        RecentFiles.add(planned("small-20260102-030405"));
        RecentFiles.add(planned("small-20260102-030406"));
        RecentFiles.add(folder.resolve("a.shapecode.json"));
        JMenu[] menu = new JMenu[1];
        EventQueue.invokeAndWait(() -> menu[0] = (JMenu) new OpenRecent().getMenuPresenter());
        Seek.await("the names", () -> texts(menu[0]).get(1).startsWith("Small"));
        EventQueue.invokeAndWait(() -> {
            assertEquals(
                    List.of("a – " + folder, "Small, 2 Jan 03:04:06", "Small, 2 Jan 03:04:05", "Mine", "gone"),
                    texts(menu[0]));
            assertEquals(folder.resolve("Mine").toString(), menu[0].getItem(3).getToolTipText());
        });
    }
}
