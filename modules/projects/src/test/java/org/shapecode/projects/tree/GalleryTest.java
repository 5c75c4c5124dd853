package org.shapecode.projects.tree;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.Font;
import java.util.List;
import java.util.Optional;
import javax.swing.JList;
import javax.swing.JScrollPane;
import javax.swing.UIManager;
import org.junit.jupiter.api.Test;
import org.shapecode.experiment.api.Document;

class GalleryTest {
    private static Dimension cell() {
        Template blank = new Template("blank", "Blank", "Nothing.", Optional.of(Document.blank()), Optional.empty());
        JScrollPane scroll =
                (JScrollPane) new Gallery(List.of(blank)).component().getComponent(0);
        JList<?> list = (JList<?>) scroll.getViewport().getView();
        return new Dimension(list.getFixedCellWidth(), list.getFixedCellHeight());
    }

    @Test
    void cellsHaveRoomForNamesInALargeFont() throws Exception {
        EventQueue.invokeAndWait(() -> {
            Dimension usual = cell();
            Font font = UIManager.getFont("List.font");
            UIManager.put("List.font", font.deriveFont(2 * font.getSize2D()));
            Dimension large = cell();
            UIManager.put("List.font", null);
            assertTrue(large.width > 1.5 * usual.width, large + " beside " + usual);
            assertTrue(large.height > usual.height, large + " beside " + usual);
        });
    }
}
