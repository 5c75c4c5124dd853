package org.shapecode.editor;

import java.awt.EventQueue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.shapecode.core.Problem;
import org.shapecode.core.Progress;
import org.shapecode.core.plugin.Parameters;
import org.shapecode.core.plugin.PluginCall;
import org.shapecode.data.spi.Generator;
import org.shapecode.data.spi.ImageSource;
import org.shapecode.experiment.api.Document;
import org.shapecode.toolkit.StatusBarProgress;

/**
 * Reads own images in the background after a parameter of them was chosen or typed, which is set once they were read: together
 * with the attributes that were found instead of those of before. Event dispatch thread.
 */
final class SourceReading {
    private static final Logger LOGGER = Logger.getLogger(SourceReading.class.getName());

    private final Binding binding;
    private final LatestTask<Request, Found> task =
            new LatestTask<>(SourceReading::found, found -> EventQueue.invokeLater(() -> set(found)));
    /** What is being read; null if nothing is. */
    private Request awaited;

    /**
     * What to read.
     *
     * @param document with the new value
     * @param value as it was typed
     * @param gesture of the user
     */
    private record Request(Document document, Object value, Edit.Gesture gesture) {}

    /**
     * What was found.
     *
     * @param changes of the other parameters of the generator; empty if the user cancelled
     */
    private record Found(Request request, Optional<Map<String, Object>> changes) {}

    SourceReading(Binding binding) {
        this.binding = binding;
    }

    boolean isReading() {
        return awaited != null;
    }

    /** Reads the images as they are with another value of the parameter. */
    void read(Object value, Edit.Gesture gesture) {
        awaited = new Request(binding.edit().document().with(binding.path(), value), value, gesture);
        binding.edit().await();
        task.request(awaited);
    }

    private static Found found(Request request, Progress asked) {
        Generator generator = DataSettings.of(request.document()).generator();
        if (!(generator instanceof ImageSource before)) {
            return new Found(request, Optional.of(Map.of()));
        }
        ImageSource after = PluginCall.get(before, before::incomplete);
        try (StatusBarProgress shown = new StatusBarProgress("Reading images")) {
            after = PluginCall.get(before, () -> before.detect(new TaskProgress(shown, asked)));
        } catch (CancellationException e) {
            asked.checkCancelled();
            return new Found(request, Optional.empty());
        } catch (Problem e) {
            LOGGER.log(Level.FINE, "Told by the form once the value is set", e);
        }
        Map<String, Object> changes = Parameters.write((Record) after);
        changes.entrySet().removeAll(Parameters.write((Record) before).entrySet());
        return new Found(request, Optional.of(changes));
    }

    private void set(Found found) {
        if (found.request() != awaited) {
            return;
        }
        awaited = null;
        Edit edit = binding.edit();
        edit.received();
        Map<String, Object> next =
                found.changes().map(changes -> next(found.request(), changes)).orElse(Map.of());
        if (!next.isEmpty() && !next.equals(edit.document().value(generator()))) {
            edit.put(generator(), next, found.request().gesture());
        } else {
            // Nothing changed, or the user cancelled: then the form shows the value of before.
            edit.revalidate();
        }
    }

    /** The generator of now with what was found; empty if it is another one by now. */
    private Map<String, Object> next(Request request, Map<String, Object> changes) {
        Object asked =
                request.document().value(generator()) instanceof Map<?, ?> then ? then.get(Parameters.PLUGIN) : null;
        Document document = binding.edit().document().with(binding.path(), request.value());
        Map<String, Object> next = new LinkedHashMap<>();
        if (document.value(generator()) instanceof Map<?, ?> now && Objects.equals(now.get(Parameters.PLUGIN), asked)) {
            now.forEach((name, value) -> next.put((String) name, value));
            next.putAll(changes);
        }
        return next;
    }

    private String generator() {
        return binding.path().substring(0, binding.path().lastIndexOf('.'));
    }
}
