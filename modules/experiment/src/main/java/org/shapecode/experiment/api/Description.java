package org.shapecode.experiment.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shapecode.core.Counted;
import org.shapecode.core.Problem;
import org.shapecode.core.plugin.ParameterInfo;
import org.shapecode.core.plugin.Plugin;
import org.shapecode.core.plugin.Reading;
import org.shapecode.data.Data;
import org.shapecode.data.api.Attribute;
import org.shapecode.data.api.Range;

/** What an experiment shows, as its author describes it, or else as its settings do. Thread-safe. */
public final class Description {
    /** The field in which the author describes it. */
    public static final String FIELD = "description";

    private Description() {}

    /** The description of a document. Reads no file. */
    public static String of(Document document) {
        return of(document, document.installed().readingAtOnce());
    }

    /**
     * The description of a document that was read already.
     *
     * @return what is written in it, or else what its settings say; empty while these are not valid
     */
    public static String of(Document document, Reading<Experiment> reading) {
        Optional<String> own = own(document);
        if (own.isPresent()) {
            return own.get();
        }
        try {
            return reading.problems().isEmpty() ? made(reading.value()) + study(document, reading.value()) : "";
        } catch (Problem e) {
            // A plugin that fails tells why when it is used.
            return "";
        }
    }

    /** What its author wrote in a document. */
    public static Optional<String> own(Document document) {
        return document.fields().get(FIELD) instanceof String own && !own.isBlank()
                ? Optional.of(own)
                : Optional.empty();
    }

    private static String made(Experiment experiment) {
        Data data = experiment.data();
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < data.attributes().size(); i++) {
            parts.add(attribute(data, i));
        }
        String images = data.generator().displayName() + ", " + data.shape()
                + (parts.isEmpty() ? "" : ": " + String.join("; ", parts)) + ".";
        String code = experiment.networks().codeName();
        String penalties =
                experiment.regularisers().stream().map(Plugin::displayName).collect(Collectors.joining(", "));
        return images + " " + experiment.model().displayName() + (code.isEmpty() ? "" : ", " + code)
                + (penalties.isEmpty() ? "" : "; penalties: " + penalties) + ".";
    }

    /** Such as {@code "radius 2 to 30 px, 11 to 18 px held out"}. */
    private static String attribute(Data data, int index) {
        Attribute attribute = data.attributes().get(index);
        String holes = data.holes(index).stream()
                .map(hole -> interval(hole, attribute.unit()))
                .collect(Collectors.joining(" and "));
        return attribute.title() + " " + interval(new Range(attribute.min(), attribute.max()), attribute.unit())
                + (holes.isEmpty() ? "" : ", " + holes + " held out");
    }

    private static String interval(Range range, String unit) {
        return (ParameterInfo.format(range.from()) + " to " + ParameterInfo.format(range.to()) + " " + unit).strip();
    }

    /** Such as {@code " Study of Lambda with 5 seeds."}; empty without one. */
    private static String study(Document document, Experiment experiment) {
        if (!(document.fields().get(Document.STUDY) instanceof Map<?, ?> study)) {
            return "";
        }
        Map<?, ?> sample = object(study, "sample");
        String varied = Stream.of(object(study, "vary"), object(sample, "fields"))
                .flatMap(fields -> fields.keySet().stream())
                .map(path -> FieldName.of(path.toString(), experiment)
                        .map(FieldName::qualified)
                        .orElse(path.toString()))
                .collect(Collectors.joining(", "));
        String samples = sample.get("count") instanceof Integer count ? Counted.of(count, "sample") + " and " : "";
        int seeds = study.get("seeds") instanceof List<?> list ? list.size() : 1;
        return " Study" + (varied.isEmpty() ? "" : " of " + varied) + " with " + samples + Counted.of(seeds, "seed")
                + ".";
    }

    private static Map<?, ?> object(Map<?, ?> fields, String name) {
        return fields.get(name) instanceof Map<?, ?> object ? object : Map.of();
    }
}
