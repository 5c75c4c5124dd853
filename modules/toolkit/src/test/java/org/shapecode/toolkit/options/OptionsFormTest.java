package org.shapecode.toolkit.options;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Component;
import java.awt.Container;
import java.nio.file.Path;
import java.util.prefs.BackingStoreException;
import javax.swing.JComboBox;
import javax.swing.JScrollPane;
import javax.swing.JSpinner;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openide.util.NbPreferences;
import org.shapecode.charts.PictureColors;
import org.shapecode.toolkit.Settings;
import org.shapecode.toolkit.ThemeChoice;

class OptionsFormTest {
    private int edits;
    private final OptionsForm form = new OptionsForm(() -> edits++);

    @AfterEach
    void forget() throws BackingStoreException {
        NbPreferences.forModule(Settings.class).clear();
    }

    @Test
    void storesEdits() {
        assertFalse(form.isChanged());
        part("option-threads", JSpinner.class).setValue(3);
        part("option-runs", JSpinner.class).setValue(2);
        part("option-home", JTextField.class)
                .setText(Path.of("data").toAbsolutePath().toString());
        part("option-theme", JComboBox.class).setSelectedItem(ThemeChoice.CONTRAST_DARK);
        part("option-font-size", JComboBox.class).setSelectedIndex(5);
        part("option-colour-map", JComboBox.class).setSelectedItem(PictureColors.VIRIDIS);
        assertTrue(form.isChanged());
        assertTrue(edits >= 4, edits + " edits");
        assertEquals(1, Settings.runsAtOnce());
        form.store();
        assertFalse(form.isChanged());
        assertEquals(3, Settings.threads());
        assertEquals(2, Settings.runsAtOnce());
        assertEquals(Path.of("data").toAbsolutePath(), Settings.home());
        assertEquals(ThemeChoice.CONTRAST_DARK, Settings.theme());
        assertEquals(130, Settings.fontSize());
        assertEquals("viridis", Settings.colourMap());
    }

    @Test
    void doesNotStoreARelativeFolder() {
        part("option-home", JTextField.class).setText("somewhere");
        assertEquals("Enter the full path of a folder.", form.problem().orElseThrow());
        JTextArea why = part("option-problem", JTextArea.class);
        assertTrue(why.isVisible());
        assertEquals("Enter the full path of a folder.", why.getText());
        part("option-threads", JSpinner.class).setValue(7);
        form.store();
        assertEquals(Runtime.getRuntime().availableProcessors(), Settings.threads());
        form.load();
        assertTrue(form.problem().isEmpty());
        assertFalse(why.isVisible());
    }

    /** Not at the end of a page that scrolls. */
    @Test
    void aProblemWithTheFolderStandsBelowIt() {
        JTextField folder = part("option-home", JTextField.class);
        folder.setText("somewhere");
        form.component().setSize(form.component().getPreferredSize());
        form.component().doLayout();
        int below = part("option-problem", JTextArea.class).getY() - folder.getY();
        assertTrue(below > 0 && below <= 2 * folder.getHeight(), below + " px");
    }

    @Test
    void aNarrowDialogCutsNothing() {
        JScrollPane scroll = new JScrollPane(form.component());
        int width = scroll.getPreferredSize().width * 3 / 4;
        scroll.setSize(width, 300);
        scroll.doLayout();
        scroll.getViewport().doLayout();
        form.component().doLayout();
        for (Component child : form.component().getComponents()) {
            assertTrue(child.getX() + child.getWidth() <= width, child.toString());
        }
    }

    private <T extends Component> T part(String name, Class<T> type) {
        return type.cast(find(form.component(), name));
    }

    private static Component find(Container in, String name) {
        for (Component child : in.getComponents()) {
            if (name.equals(child.getName())) {
                return child;
            }
        }
        throw new AssertionError("no " + name);
    }
}
