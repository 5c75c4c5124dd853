package org.shapecode.editor;

import java.awt.BorderLayout;
import java.awt.EventQueue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import org.shapecode.core.plugin.Plugin;
import org.shapecode.data.spi.Generator;
import org.shapecode.data.spi.Sampling;
import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.Experiment;
import org.shapecode.network.spi.LayerKind;
import org.shapecode.network.spi.ModelBuilder;
import org.shapecode.network.spi.Regulariser;
import org.shapecode.toolkit.Background;
import org.shapecode.toolkit.FittingPanel;
import org.shapecode.toolkit.PluginWatcher;
import org.shapecode.toolkit.StyledText;

/** The settings of an experiment as a form, beside a preview of its training images. Event dispatch thread. */
public final class FormPage {
    private static final List<Class<? extends Plugin>> KINDS = List.of(
            Generator.class, Sampling.class, ModelBuilder.class, LayerKind.class, Regulariser.class, Analysis.class);

    private final JPanel page = new JPanel(new BorderLayout());
    private final DataPreview preview = new DataPreview();
    private final MessageArea textError = new MessageArea();
    private final MessageArea message = new MessageArea();
    private final JTextArea note = StyledText.paragraph("");
    private final Edit edit;
    private final FormElement form;
    private final StudySection study;
    private final List<PluginWatcher<?>> installed = new ArrayList<>();
    private final LatestTask<Document, NetworkSizes> sizing;
    private List<Object> sized = List.of();

    /**
     * A form that follows the changes of an experiment.
     *
     * @param runOn chooses where a study is trained; shown with the study
     * @param training whether something trains on this computer, so that the time of a study cannot be measured
     */
    public FormPage(Edit edit, JComponent runOn, BooleanSupplier training) {
        this.edit = edit;
        this.form = new RecordFields(edit, "", new Experiment(), 0);
        this.study = new StudySection(edit, runOn, training);
        this.sizing = new LatestTask<>(
                (document, progress) -> NetworkSizes.of(document),
                sizes -> EventQueue.invokeLater(() -> form.showSizes(sizes)));
        KINDS.forEach(
                kind -> installed.add(new PluginWatcher<>(kind, () -> EventQueue.invokeLater(this::pluginsChanged))));
        FormPanel rows = new FormPanel();
        rows.addRow(note, 0, 0);
        rows.addRow(message.component(), 0, 0);
        rows.addRow(form.component(), 0, 0);
        rows.addRow(study.component(), 0, 0);
        note.setName("form-note");
        JPanel column = new FittingPanel(new BorderLayout());
        column.setBorder(BorderFactory.createEmptyBorder(10, 14, 14, 14));
        column.add(rows, BorderLayout.NORTH);
        JScrollPane scroll = new JScrollPane(column);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        // Above what scrolls: an error of the whole text concerns every field.
        textError.component().setBorder(BorderFactory.createEmptyBorder(10, 14, 0, 14));
        page.add(textError.component(), BorderLayout.NORTH);
        page.add(new PreviewSplit(scroll, preview.component()));
        page.add(new FindBar("setting-find", new FindSetting(column), page).component(), BorderLayout.SOUTH);
        edit.addChangeListener(event -> refresh());
        Background.run(() -> installed.forEach(PluginWatcher::all));
        refresh();
    }

    public JComponent component() {
        return page;
    }

    private void pluginsChanged() {
        sized = List.of();
        preview.invalidate();
        edit.revalidate();
    }

    private void refresh() {
        Document document = edit.document();
        DataSettings data = DataSettings.of(document);
        boolean empty = document.fields().isEmpty();
        form.component().setVisible(!empty);
        form.show(document.fields(), data);
        FormProblems problems = new FormProblems(edit.reading().problems());
        form.showProblems(problems);
        textError.show(
                edit.draft()
                        .error()
                        .map(
                                error -> error.message() + " Fix it on the JSON page."
                                        + (empty
                                                ? ""
                                                : " The form shows the last valid settings; editing a field overwrites the JSON text.")));
        message.show(problems.take("", ""));
        study.component().setVisible(!empty);
        study.show(data);
        boolean repeated = document.fields().containsKey(Document.STUDY);
        note.setText(
                repeated ? "This experiment is a study. Its seeds and varied fields are at the end of the form." : "");
        note.setVisible(repeated);
        preview.show(document);
        size(document);
    }

    /** Asks again for the sizes of the networks after a change of the data or the network. */
    private void size(Document document) {
        List<Object> settings = Arrays.asList(
                document.fields().get("data"),
                document.fields().get("model"),
                // Those of images that are still to be read go away by themselves.
                edit.reading().problems());
        if (!settings.equals(sized)) {
            sized = settings;
            sizing.request(document);
        }
    }
}
