package org.shapecode.experiment.api;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shapecode.core.AtomicFiles;
import org.shapecode.core.Excerpt;
import org.shapecode.core.Json;
import org.shapecode.core.Problem;
import org.shapecode.core.plugin.FieldProblem;
import org.shapecode.core.plugin.ParameterInfo;
import org.shapecode.core.plugin.Parameters;
import org.shapecode.core.plugin.PluginCall;
import org.shapecode.core.plugin.Plugins;
import org.shapecode.core.plugin.Reading;
import org.shapecode.data.spi.Generator;
import org.shapecode.data.spi.ImageSource;
import org.shapecode.experiment.analysis.Analysis;
import org.shapecode.experiment.analysis.Results;

/**
 * The content of an experiment file ({@code *.shapecode.json}). Immutable. Unknown fields and plugins that are not
 * installed are kept, so that saving loses nothing. Older schemas are migrated when read; their files stay as they are
 * until they are saved.
 *
 * @param fields the JSON object, in the current schema
 * @param source the file's name, for messages
 */
public record Document(Map<String, Object> fields, String source) {
    /** The suffix of the names of experiment files. */
    public static final String SUFFIX = ".shapecode.json";

    /** The optional field with the seeds and values over which the experiment is repeated. */
    public static final String STUDY = "study";

    /** The optional field with the claims that the experiment tests. */
    public static final String CLAIMS = "claims";

    /** The fields of a study. */
    public static final List<String> STUDY_FIELDS = List.of("seeds", "vary", "labels", "sample");

    /** Objects whose keys are paths themselves. */
    private static final List<String> BY_PATH = List.of(STUDY + ".vary", STUDY + ".labels", STUDY + ".sample.fields");

    private static final String ANALYSES = "analyses";
    private static final String SCHEMA = "schema";

    /**
     * Takes a JSON value as an experiment, and migrates it if its schema is older than the current one.
     *
     * @throws Problem if it is not an object, or its schema is newer than this version of Shapecode
     */
    public static Document of(Object json, String source) {
        if (!(json instanceof Map<?, ?> map)) {
            throw new Problem(source + " must be a JSON object { … } with the fields of an experiment.");
        }
        Object schema = map.containsKey(SCHEMA) ? map.get(SCHEMA) : 1;
        if (!(schema instanceof Integer version) || version < 1 || version > Migration.CURRENT) {
            throw new Problem(
                    source + ": schema is " + Excerpt.of(schema) + ", but this version of Shapecode reads at most "
                            + Migration.CURRENT + "; open the file with a newer one.");
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(SCHEMA, version);
        map.forEach((name, value) -> fields.put(name.toString(), value));
        return version == Migration.CURRENT
                ? new Document(fields, source)
                : migrated(fields, version, map.containsKey(SCHEMA), source);
    }

    private static Document migrated(Map<String, Object> fields, int schema, boolean stated, String source) {
        Map<String, Object> current = Migration.migrate(fields, schema, stated);
        current.put(SCHEMA, Migration.CURRENT);
        return new Document(current, source);
    }

    /** A new experiment, with all fields at their defaults. */
    public static Document blank() {
        return new Document(Map.of(SCHEMA, Migration.CURRENT), "The new experiment");
    }

    /**
     * Reads a file.
     *
     * @throws Problem if it is missing, not JSON, or not an experiment
     */
    public static Document read(Path file) {
        return of(Json.read(file), file.toString());
    }

    /** The current path of a field that may be named as in an older schema: {@code data.test} for {@code data.unseen}. */
    public static String currentPath(String path) {
        return Migration.path(path);
    }

    /** The experiment, with everything that is invalid or unknown. Opens a source of images whose attributes it does not say. */
    public Reading<Experiment> reading() {
        openImages();
        return readingAtOnce();
    }

    /** Opens its source of images if it does not say which attributes they have. */
    public void openImages() {
        images().filter(source -> !source.isOpened()).ifPresent(source -> PluginCall.run(source, source::open));
    }

    /** The same without opening a source: one that was not opened yet is invalid. For the event dispatch thread. */
    public Reading<Experiment> readingAtOnce() {
        Map<String, Object> known = new LinkedHashMap<>(fields);
        known.keySet().removeAll(List.of(SCHEMA, STUDY, CLAIMS));
        return Parameters.read(Experiment.class, known);
    }

    /** The images that it does not draw but reads, whether the rest is valid or not. */
    public Optional<ImageSource> images() {
        return fields.get("data") instanceof Map<?, ?> data
                        && data.get("generator") instanceof Map<?, ?> own
                        && id(own) != null
                ? Plugins.find(Generator.class, id(own))
                        .filter(ImageSource.class::isInstance)
                        .map(found -> (ImageSource) Parameters.read(((Record) found).getClass(), own)
                                .value())
                : Optional.empty();
    }

    /**
     * Why a path names no field of this experiment, with the field that was probably meant; empty if it names one. Unknown
     * fields that the document holds are no fields of it.
     *
     * @param path such as {@code "data.sampling.from"}
     * @return the end of a sentence that begins with the path
     */
    public Optional<String> refusal(String path) {
        return refusal(path, reading());
    }

    /**
     * The same, for callers that ask about several fields.
     *
     * @param reading of this document
     */
    public Optional<String> refusal(String path, Reading<Experiment> reading) {
        UnknownField fields = new UnknownField(DefaultValues.complete(this.fields));
        boolean unknown = reading.unknown().stream()
                        .anyMatch(each -> each.isEmpty() || path.equals(each) || path.startsWith(each + "."))
                || reading.problems().stream()
                        .map(FieldProblem::path)
                        .anyMatch(each -> path.startsWith(each + ".") && fields.isText(each))
                || path.startsWith(STUDY + ".") && !STUDY_FIELDS.contains(path.split("\\.", -1)[1]);
        return unknown ? Optional.of(fields.explain(path)) : Optional.empty();
    }

    /**
     * The experiment.
     *
     * @throws Problem if anything is invalid; it names the file, the fields and the allowed values
     */
    public Experiment experiment() {
        return reading().orThrow(source);
    }

    /**
     * A copy with one field set. Default plugins and lists on the way to it are written out.
     *
     * @param path field names and list indices separated by dots, such as {@code "data.sampling.from"},
     *     {@code "regularisers.0.lambda"} or {@code "study.vary.model.bias"}
     * @param value a JSON value
     * @throws Problem if a part of the path is a value without fields, or an index out of range
     */
    public Document with(String path, Object value) {
        String section = BY_PATH.stream()
                .filter(each -> path.startsWith(each + "."))
                .findFirst()
                .orElse("");
        return new Document(
                section.isEmpty()
                        ? JsonTree.with(DefaultValues.expanded(fields, path), path, value)
                        : JsonTree.with(fields, section, path.substring(section.length() + 1), value),
                source);
    }

    /**
     * The value of a field, or its default.
     *
     * @param path as for {@link #with(String, Object)}
     * @return a JSON value; null if there is no such field
     */
    public Object value(String path) {
        return DefaultValues.value(fields, path);
    }

    /**
     * How a field is declared, whether its value is valid or not; an element is declared as its list.
     *
     * @param path as for {@link #with(String, Object)}
     * @return empty if no parameter of the experiment has that path
     */
    public Optional<ParameterInfo> declaration(String path) {
        return FieldDeclaration.of(fields, path);
    }

    /**
     * A copy without those analyses that cannot be used, to read a run that a computer with other modules has trained: they do
     * not affect training.
     */
    public Document installed() {
        if (missingAnalyses().isEmpty()) {
            return this;
        }
        Map<String, Object> own = new LinkedHashMap<>(fields);
        own.put(
                ANALYSES,
                analyses().stream().filter(each -> fault(each).isEmpty()).toList());
        return new Document(own, source);
    }

    /** Those analyses that cannot be used, because they are not installed or not valid. */
    public List<Results.Failure> missingAnalyses() {
        // All at once, since most often there are none.
        if (problem(analyses()).isEmpty()) {
            return List.of();
        }
        return analyses().stream()
                .map(Document::fault)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /** What is no list is one entry that is no analysis. */
    private List<?> analyses() {
        return fields.getOrDefault(ANALYSES, List.of()) instanceof List<?> list
                ? list
                : Collections.singletonList(fields.get(ANALYSES));
    }

    private static Optional<Results.Failure> fault(Object analysis) {
        String id = id(analysis);
        if (id != null && Plugins.find(Analysis.class, id).isEmpty()) {
            return Optional.of(Results.Failure.notInstalled(id));
        }
        return problem(Collections.singletonList(analysis))
                .map(why -> Results.Failure.invalid(id == null ? ANALYSES : id, why));
    }

    private static Optional<String> problem(List<?> analyses) {
        return Parameters.read(Experiment.class, Map.of(ANALYSES, analyses)).problems().stream()
                .filter(each -> each.path().startsWith(ANALYSES))
                .findFirst()
                .map(FieldProblem::toString);
    }

    /** The id of a plugin in JSON; null if it names none. */
    private static String id(Object plugin) {
        Object id = plugin instanceof Map<?, ?> own ? own.get(Parameters.PLUGIN) : plugin;
        return id instanceof String name ? name : null;
    }

    /** A copy with one more change during training. */
    Document with(Change change) {
        List<Object> changes = new ArrayList<>();
        installed().experiment().training().changes().forEach(each -> changes.add(Parameters.write(each)));
        changes.add(Parameters.write(change));
        return with(Experiment.CHANGES, changes);
    }

    /** A copy without study and claims: the experiment of a single run. */
    public Document single() {
        Map<String, Object> own = new LinkedHashMap<>(fields);
        own.keySet().removeAll(List.of(STUDY, CLAIMS));
        return new Document(own, source);
    }

    /**
     * A copy with every known field, including those left at their defaults.
     *
     * @throws Problem if anything is invalid
     */
    public Document complete() {
        return complete(experiment());
    }

    /**
     * The same for those who have read it.
     *
     * @param experiment its {@link #experiment}
     */
    public Document complete(Experiment experiment) {
        return new Document(JsonTree.merge(fields, Parameters.write(experiment)), source);
    }

    /** Writes the file atomically. */
    public void write(Path file) throws IOException {
        AtomicFiles.write(file, Json.format(fields));
    }
}
