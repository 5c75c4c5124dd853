package org.shapecode.experiment.api;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shapecode.core.AtomicFiles;
import org.shapecode.core.Json;
import org.shapecode.core.Problem;
import org.shapecode.core.plugin.Parameters;
import org.shapecode.core.plugin.Reading;

/**
 * An experiment as it stands in its file {@code *.shapecode.json}. Immutable. Fields and plugins that are not known here
 * stay in it, so that nothing is lost when it is saved.
 *
 * @param fields the JSON object
 * @param source the file's name, for messages
 */
public record Document(Map<String, Object> fields, String source) {
    /** How the name of an experiment's file ends. */
    public static final String SUFFIX = ".shapecode.json";

    /** The field that says with which seeds and values the experiment is repeated. */
    public static final String STUDY = "study";

    /** The field that says what the experiment is to show. */
    public static final String CLAIMS = "claims";

    private static final String SCHEMA = "schema";
    private static final int VERSION = 1;

    /**
     * Takes a JSON value for an experiment.
     *
     * @throws Problem if it is no object, or of a newer schema than this program knows
     */
    public static Document of(Object json, String source) {
        if (!(json instanceof Map<?, ?> map)) {
            throw new Problem(source + " must hold a JSON object { … } with the fields of an experiment.");
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(SCHEMA, VERSION);
        map.forEach((name, value) -> fields.put(name.toString(), value));
        if (!(fields.get(SCHEMA) instanceof Integer version) || version < 1 || version > VERSION) {
            throw new Problem(source + ": schema is " + fields.get(SCHEMA) + ", but this program reads up to " + VERSION
                    + "; open the file with a newer Shapecode.");
        }
        return new Document(fields, source);
    }

    /**
     * Reads a file.
     *
     * @throws Problem if it is missing, no JSON, or no experiment
     */
    public static Document read(Path file) {
        return of(Json.read(file), file.toString());
    }

    /** The experiment, with what is wrong and what is unknown. */
    public Reading<Experiment> reading() {
        Map<String, Object> known = new LinkedHashMap<>(fields);
        known.keySet().removeAll(List.of(SCHEMA, STUDY, CLAIMS));
        return Parameters.read(Experiment.class, known);
    }

    /**
     * The experiment.
     *
     * @throws Problem that names file, fields and allowed values, if anything is wrong
     */
    public Experiment experiment() {
        return reading().orThrow(source);
    }

    /**
     * A copy with one field set.
     *
     * @param path names and list indices with dots, such as {@code "data.sampling.from"} or {@code "regularisers.0.lambda"}
     * @param value a JSON value
     * @throws Problem if the path leads through something that has no fields
     */
    public Document with(String path, Object value) {
        return new Document(JsonTree.with(fields, path, value), source);
    }

    /** A copy in which one more number changes while it is trained. */
    Document with(Change change) {
        List<Object> changes = new ArrayList<>();
        experiment().training().changes().forEach(each -> changes.add(Parameters.write(each)));
        changes.add(Parameters.write(change));
        return with(Experiment.CHANGES, changes);
    }

    /** A copy without study and claims: what one run of a study holds. */
    public Document single() {
        Map<String, Object> own = new LinkedHashMap<>(fields);
        own.keySet().removeAll(List.of(STUDY, CLAIMS));
        return new Document(own, source);
    }

    /** A copy in which every known field is written out, those left to their defaults too. */
    public Document complete() {
        return new Document(JsonTree.merge(fields, Parameters.write(experiment())), source);
    }

    /** Writes the file whole or not at all. */
    public void write(Path file) throws IOException {
        AtomicFiles.write(file, Json.format(fields));
    }
}
