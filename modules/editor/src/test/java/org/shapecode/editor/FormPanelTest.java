package org.shapecode.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Component;
import java.awt.EventQueue;
import java.awt.Font;
import java.awt.Insets;
import java.util.stream.Stream;
import javax.swing.JLabel;
import javax.swing.JTextField;
import javax.swing.UIManager;
import org.junit.jupiter.api.Test;

class FormPanelTest {
    /** With a font of twice its size, too. */
    @Test
    void editorsAreAlignedInALargeFont() throws Exception {
        EventQueue.invokeAndWait(() -> {
            Font usual = UIManager.getFont("Label.font");
            UIManager.put("Label.font", usual.deriveFont(30f));
            try {
                FormPanel form = new FormPanel();
                JTextField seed = new JTextField();
                JTextField description = new JTextField();
                JLabel message = new JLabel("At least 1");
                form.addRow(FormPanel.labelled(new JLabel("Seed"), seed, 0), 0, 0);
                form.addRow(FormPanel.labelled(new JLabel("Description"), description, 0), 0, 0);
                form.addBelowEditor(message, 2, 0);
                form.setSize(900, 400);
                form.doLayout();
                Stream.of(seed, description).map(Component::getParent).forEach(Component::doLayout);
                assertEquals(FormPanel.editorX(), seed.getX());
                assertEquals(FormPanel.editorX(), description.getX());
                form.setSize(FormPanel.editorX() + 300, 400);
                form.doLayout();
                Stream.of(seed, description).map(Component::getParent).forEach(Component::doLayout);
                assertEquals(0, seed.getX(), "below its label, as any wider one");
                assertEquals(0, description.getX());
                assertEquals(new Insets(0, FormPanel.editorX(), 0, 0), message.getInsets());
            } finally {
                UIManager.put("Label.font", null);
            }
        });
    }
}
