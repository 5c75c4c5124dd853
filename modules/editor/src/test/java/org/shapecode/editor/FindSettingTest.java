package org.shapecode.editor;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.util.Optional;
import javax.swing.JFrame;
import javax.swing.JLabel;
import org.junit.jupiter.api.Test;
import org.shapecode.toolkit.Components;
import org.shapecode.toolkit.SampleDocuments;

class FindSettingTest {
    private JFrame window;

    private static Optional<JLabel> marked(Container form) {
        return Components.all(form)
                .filter(JLabel.class::isInstance)
                .map(JLabel.class::cast)
                .filter(JLabel::isOpaque)
                .findFirst();
    }

    @Test
    void findsASettingByItsLabelOrItsPath() throws Exception {
        EventQueue.invokeAndWait(() -> {
            Container form =
                    Forms.of(new Edit(Draft.of(SampleDocuments.small()))).component();
            window = new JFrame();
            window.add(form);
            window.setSize(900, 400);
            window.setVisible(true);
            FindSetting settings = new FindSetting(form);
            assertEquals(0, settings.find("", true, true), "before anything is typed");
            assertEquals(1, settings.find("training.ste", true, true));
            JLabel steps = marked(form).orElseThrow();
            assertEquals("Steps", steps.getText());
            assertTrue(steps.getVisibleRect().height > 0, "it is scrolled to");
            assertTrue(settings.find("e", true, true) > 1);
            assertEquals(steps, marked(form).orElseThrow(), "it matches more, too");
            settings.find("e", true, false);
            assertNotEquals(steps, marked(form).orElseThrow());
            settings.find("e", false, false);
            assertEquals(steps, marked(form).orElseThrow());
            assertEquals(0, settings.find("no such setting", true, true));
            assertNull(marked(form).orElse(null));
            settings.find("training.ste", true, true);
            settings.end();
            assertNull(marked(form).orElse(null));
        });
        await("the focus is in its field").until(() -> {
            Component focused = window.getMostRecentFocusOwner();
            return focused != null && "field-training.steps".equals(focused.getName());
        });
        EventQueue.invokeAndWait(window::dispose);
    }
}
