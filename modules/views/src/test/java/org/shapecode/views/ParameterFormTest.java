package org.shapecode.views;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JSpinner;
import javax.swing.JTextField;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Test;
import org.shapecode.analyses.CodePlane;
import org.shapecode.analyses.Interpolation;
import org.shapecode.analyses.Loss;
import org.shapecode.analyses.Scaling;
import org.shapecode.core.plugin.Plugin;
import org.shapecode.toolkit.ParameterForm;
import org.shapecode.toolkit.Seek;

class ParameterFormTest {
    private final List<Plugin> changes = new ArrayList<>();

    @Test
    void recognisesPluginsWithParameters() {
        assertTrue(ParameterForm.hasParameters(new Interpolation()));
        assertFalse(ParameterForm.hasParameters(new Loss()));
    }

    @Test
    void saysWhatZeroMeans() throws Exception {
        SwingUtilities.invokeAndWait(() -> {
            ParameterForm form = new ParameterForm(new CodePlane(), 1, changes::add);
            Component field = Seek.part(form.component(), Component.class, "parameter-horizontal");
            assertEquals(
                    "Horizontal component (0 = automatic)",
                    ((JLabel) ((JComponent) field).getClientProperty("labeledBy")).getText());
        });
    }

    @Test
    void changingANumberChangesThePlugin() throws Exception {
        SwingUtilities.invokeAndWait(() -> {
            ParameterForm form = new ParameterForm(new Interpolation(), 1, changes::add);
            Seek.part(form.component(), JSpinner.class, "parameter-columns").setValue(5);
            Seek.part(form.component(), JSpinner.class, "parameter-small").setValue(0.25);
        });
        assertEquals(List.of(new Interpolation(5, 0.15, 0.9), new Interpolation(5, 0.25, 0.9)), changes);
    }

    @Test
    void readsAListFromTextAndIgnoresInvalidOnes() throws Exception {
        SwingUtilities.invokeAndWait(() -> {
            ParameterForm form = new ParameterForm(new Scaling(), 1, changes::add);
            JTextField field = Seek.part(form.component(), JTextField.class, "parameter-lambdas");
            field.setText("[1, 2.5]");
            field.postActionEvent();
            field.setText("[1, -2]");
            field.postActionEvent();
            field.setText("[1,");
            field.postActionEvent();
        });
        assertEquals(List.of(new Scaling(List.of(1.0, 2.5))), changes);
    }

    /** Without Enter, and without leaving the field. */
    @Test
    void aTypedNumberCountsAtOnceAndAnInvalidOneIsRefused() throws Exception {
        List<Optional<String>> checks = new ArrayList<>();
        SwingUtilities.invokeAndWait(() -> {
            ParameterForm form = new ParameterForm(new Interpolation(), 1, changes::add);
            form.onCheck(checks::add);
            JSpinner columns = Seek.part(form.component(), JSpinner.class, "parameter-columns");
            JTextField typed = ((JSpinner.DefaultEditor) columns.getEditor()).getTextField();
            assertEquals("Images", typed.getAccessibleContext().getAccessibleName());
            typed.setText("6");
            typed.setText("6x");
            assertTrue(checks.get(checks.size() - 1).orElseThrow().startsWith("Images must be "));
            assertTrue(
                    Seek.part(form.component(), JLabel.class, "parameter-error").isVisible());
            Seek.part(form.component(), JSpinner.class, "parameter-small").setValue(0.25);
            assertTrue(checks.get(checks.size() - 1).isPresent(), "the other field is still invalid");
            typed.setText("7");
            assertEquals(Optional.empty(), checks.get(checks.size() - 1));
        });
        assertEquals(List.of(new Interpolation(6, 0.15, 0.9), new Interpolation(7, 0.25, 0.9)), changes);
    }
}
