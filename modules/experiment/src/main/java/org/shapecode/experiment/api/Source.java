package org.shapecode.experiment.api;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shapecode.core.Excerpt;
import org.shapecode.core.Problem;
import org.shapecode.core.Progress;
import org.shapecode.core.Reason;
import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.ParameterInfo;
import org.shapecode.core.plugin.Parameters;
import org.shapecode.core.plugin.PluginCall;
import org.shapecode.data.spi.ImageSource;

/**
 * A file or folder that an experiment reads.
 *
 * @param field the path of the parameter that names it, such as {@code data.generator.source}, or of the plugin that finds it
 * @param name its path as the experiment names it, which may be that of another computer
 */
record Source(String field, String name) {
    private static final String FIELD = "field";
    private static final String PATH = "path";
    private static final String SUM = "sha256";

    /** Those of all parameters with the role of a file, in the order of the experiment, and what own images read besides. */
    static List<Source> of(Experiment experiment) {
        List<Source> sources = new ArrayList<>();
        collect("", experiment, sources);
        if (experiment.data().generator() instanceof ImageSource images) {
            PluginCall.get(images, images::filesBeside)
                    .forEach(path -> sources.add(new Source("data.generator", path.toString())));
        }
        return sources;
    }

    private static void collect(String prefix, Record owner, List<Source> sources) {
        for (ParameterInfo info : ParameterInfo.of(owner.getClass())) {
            Object value = Parameters.value(owner, info.name());
            String field = prefix + info.name();
            if (info.role() == Parameter.Role.FILE && value instanceof String name && !name.isEmpty()) {
                sources.add(new Source(field, name));
            } else if (value instanceof Record inner) {
                collect(field + ".", inner, sources);
            } else if (value instanceof List<?> list && info.type() instanceof ParameterizedType) {
                for (int i = 0; i < list.size(); i++) {
                    if (list.get(i) instanceof Record inner) {
                        collect(field + "." + i + ".", inner, sources);
                    }
                }
            }
        }
    }

    /**
     * What the provenance of a run records of it.
     *
     * @throws Problem if it cannot be read, or its path is not absolute
     */
    Map<String, Object> json(Progress progress) {
        Path path = path(name)
                .orElseThrow(() -> new Problem(field + " is \"" + Excerpt.of(name)
                        + "\"; use an absolute path to a file or folder that exists."));
        try {
            SourceContent content = SourceContent.of(path, progress);
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put(FIELD, field);
            fields.put(PATH, name);
            fields.put("bytes", content.bytes());
            fields.put(SUM, content.sha256());
            return fields;
        } catch (IOException e) {
            throw new Problem("Cannot read " + field + ": " + Reason.of(e) + ".", e);
        }
    }

    /** Empty if it is none of this computer. */
    private static Optional<Path> path(String name) {
        try {
            return Optional.of(Path.of(name)).filter(path -> path.isAbsolute() && Files.exists(path));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /**
     * In what sources differ from those that a run recorded when it started. Those that are missing do not: who needs them
     * tells it.
     *
     * @param recorded the field of the provenance
     */
    static Optional<AlteredRun> fault(Path folder, Object recorded, SourceLook look) {
        List<String> changed = new ArrayList<>();
        for (Object each : recorded instanceof List<?> list ? list : List.of()) {
            if (each instanceof Map<?, ?> source && source.get(PATH) instanceof String name) {
                path(name)
                        .filter(path -> !look.sum(path).equals(source.get(SUM)))
                        .ifPresent(path -> changed.add(name));
            }
        }
        return changed.isEmpty()
                ? Optional.empty()
                : Optional.of(new AlteredRun(
                        "Files that " + folder + " was trained on have changed since: " + String.join(", ", changed)));
    }

    /** The sum of a file or folder that exists. */
    static String sum(Path path, Progress progress) {
        try {
            return SourceContent.of(path, progress).sha256();
        } catch (IOException e) {
            throw new Problem("Cannot read " + path + ": " + Reason.of(e) + ".", e);
        }
    }
}
