package org.shapecode.editor;

import java.awt.EventQueue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.shapecode.core.Problem;
import org.shapecode.core.Progress;
import org.shapecode.core.plugin.PluginCall;
import org.shapecode.data.spi.ImageSource;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.study.Study;
import org.shapecode.toolkit.StatusBarProgress;

/**
 * Opens sources of images in the background, where an experiment does not say which attributes they have, so that it can be
 * validated without reading files. Thread-safe.
 */
final class UnopenedSources {
    private static final String GENERATOR = "data.generator";

    private final LatestTask<Document, Document> task;

    /**
     * Nothing to open.
     *
     * @param opened receives a document, on the event dispatch thread, once its sources were opened or the user cancelled
     */
    UnopenedSources(Consumer<Document> opened) {
        task = new LatestTask<>(
                UnopenedSources::open, document -> EventQueue.invokeLater(() -> opened.accept(document)));
    }

    /** Those of a document, or else of the runs of its study that are validated; reads no file. */
    static List<ImageSource> of(Document document) {
        List<ImageSource> own =
                document.images().stream().filter(each -> !each.isOpened()).toList();
        return own.isEmpty()
                ? varied(document).stream()
                        .map(Document::images)
                        .flatMap(Optional::stream)
                        .distinct()
                        .filter(each -> !each.isOpened())
                        .toList()
                : own;
    }

    /** The variants of a document's study that may have other sources. */
    private static List<Document> varied(Document document) {
        List<Document> documents = new ArrayList<>();
        try {
            Study.of(document)
                    .filter(StudyCheck::isSmall)
                    .filter(study ->
                            study.varied().stream().anyMatch(each -> (each.path() + ".").startsWith(GENERATOR + ".")))
                    .ifPresent(study -> study.variants().forEach(each -> documents.add(with(document, each.values()))));
        } catch (Problem e) {
            // Told by its check.
            return List.of();
        }
        return documents;
    }

    private static Document with(Document document, Map<String, Object> values) {
        Document varied = document;
        for (Map.Entry<String, Object> value : values.entrySet()) {
            varied = varied.with(value.getKey(), value.getValue());
        }
        return varied;
    }

    /** Opens those of a document instead of those that were asked for before. */
    void open(Document document) {
        task.request(document);
    }

    private static Document open(Document document, Progress asked) {
        try (StatusBarProgress shown = new StatusBarProgress("Reading images")) {
            Progress progress = new TaskProgress(shown, asked);
            List<ImageSource> sources = of(document);
            open(sources, progress);
            if (sources.stream().allMatch(ImageSource::isOpened)) {
                open(of(document), progress);
            }
        } catch (CancellationException e) {
            asked.checkCancelled();
        }
        return document;
    }

    private static void open(List<ImageSource> sources, Progress progress) {
        for (int i = 0; i < sources.size(); i++) {
            progress.checkCancelled();
            progress.report(i, sources.size(), "Reading images");
            PluginCall.run(sources.get(i), sources.get(i)::open);
        }
    }
}
