package org.shapecode.editor;

import java.awt.EventQueue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.swing.JComponent;
import org.shapecode.core.Problem;
import org.shapecode.core.Progress;
import org.shapecode.core.plugin.Parameters;
import org.shapecode.core.plugin.PluginCall;
import org.shapecode.data.spi.Generator;
import org.shapecode.data.spi.ImageSource;
import org.shapecode.experiment.api.Document;
import org.shapecode.toolkit.StatusBarProgress;

/**
 * A field for a file or folder of own images. What is chosen or typed is read in the background, and set once it was read,
 * together with the attributes that were found in it instead of those of before. Event dispatch thread.
 */
final class SourceField implements FormElement {
    private static final Logger LOGGER = Logger.getLogger(SourceField.class.getName());

    private final Binding binding;
    private final FileField field;
    private final LatestTask<Request, Found> task =
            new LatestTask<>(SourceField::found, found -> EventQueue.invokeLater(() -> set(found)));
    /** What is being read; null if nothing is. */
    private Request awaited;

    /**
     * What to read.
     *
     * @param document with the new path
     * @param path as it was typed
     * @param gesture of the user
     */
    private record Request(Document document, Object path, Edit.Gesture gesture) {}

    /**
     * What was found.
     *
     * @param changes of the other parameters of the generator; empty if the user cancelled
     */
    private record Found(Request request, Optional<Map<String, Object>> changes) {}

    SourceField(Binding binding) {
        this.binding = binding;
        field = new FileField(binding, this::read);
    }

    @Override
    public JComponent component() {
        return field.component();
    }

    @Override
    public void show(Object json, DataSettings data) {
        if (awaited == null) {
            field.show(json, data);
        }
    }

    private void read(Object path, Edit.Gesture gesture) {
        awaited = new Request(binding.edit().document().with(binding.path(), path), path, gesture);
        binding.edit().await();
        task.request(awaited);
    }

    private static Found found(Request request, Progress asked) {
        Generator generator = DataSettings.of(request.document()).generator();
        if (!(generator instanceof ImageSource before)) {
            return new Found(request, Optional.of(Map.of()));
        }
        ImageSource empty = PluginCall.get(before, before::incomplete);
        ImageSource after = empty;
        try (StatusBarProgress shown = new StatusBarProgress("Reading images")) {
            after = PluginCall.get(empty, () -> empty.complete(new TaskProgress(shown, asked)));
        } catch (CancellationException e) {
            asked.checkCancelled();
            return new Found(request, Optional.empty());
        } catch (Problem e) {
            LOGGER.log(Level.FINE, "Told by the form once the path is set", e);
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
            // Nothing changed, or the user cancelled: then the field shows the path of before.
            edit.revalidate();
        }
    }

    /** The generator of now with what was found; empty if it is another one by now. */
    private Map<String, Object> next(Request request, Map<String, Object> changes) {
        Object asked =
                request.document().value(generator()) instanceof Map<?, ?> then ? then.get(Parameters.PLUGIN) : null;
        Document document = binding.edit().document().with(binding.path(), request.path());
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
