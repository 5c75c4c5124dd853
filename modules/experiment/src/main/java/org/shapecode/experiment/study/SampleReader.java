package org.shapecode.experiment.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.shapecode.core.Excerpt;
import org.shapecode.core.Problem;
import org.shapecode.core.Seed;
import org.shapecode.core.plugin.ParameterInfo;
import org.shapecode.experiment.api.Document;

/**
 * Reads the field {@code study.sample} of a document, and draws what it asks for.
 *
 * @param document with the study
 */
record SampleReader(Document document) {
    private static final String HERE = "study.sample";
    private static final String METHOD = "method";
    private static final String COUNT = "count";
    private static final String SEED = "seed";
    private static final String FIELDS = "fields";
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String SCALE = "scale";
    private static final int MOST = 10_000;

    /** Times the number of samples: a range that has yielded so few by then has hardly more. */
    private static final int MOST_DRAWN = 32;

    private static final Set<Object> NUMBERS = Set.of(double.class, int.class, long.class);

    /**
     * The samples: values of the fields by path.
     *
     * @throws Problem if anything is wrong with the field
     */
    List<Map<String, Object>> read(Object json) {
        Map<?, ?> sample = object(json, HERE, List.of(METHOD, COUNT, SEED, FIELDS));
        SampleMethod method = method(sample.containsKey(METHOD) ? sample.get(METHOD) : SampleMethod.RANDOM.id());
        if (!(sample.get(COUNT) instanceof Integer count) || count < 1 || count > MOST) {
            throw problem(HERE + ".count must be a whole number from 1 to " + MOST + ", the number of samples");
        }
        Object seed = sample.containsKey(SEED) ? sample.get(SEED) : 1;
        if (!(seed instanceof Integer || seed instanceof Long)) {
            throw problem(HERE + ".seed must be an integer");
        }
        if (!(sample.get(FIELDS) instanceof Map<?, ?> fields) || fields.isEmpty()) {
            throw problem(
                    HERE
                            + ".fields must name the fields to sample, such as {\"training.batch\": {\"from\": 50, \"to\": 300}}");
        }
        List<SampledField> sampled = new ArrayList<>();
        fields.forEach(
                (path, values) -> sampled.add(new SampledField(path.toString(), values(path.toString(), values))));
        return distinct(method, count, new Seed(((Number) seed).longValue()), sampled);
    }

    /** Draws on until there are as many distinct samples as wanted, where that keeps those that were drawn before. */
    private List<Map<String, Object>> distinct(SampleMethod method, int count, Seed seed, List<SampledField> fields) {
        Set<Map<String, Object>> samples = new LinkedHashSet<>();
        int before = 0;
        for (int drawn = count; drawn <= MOST_DRAWN * count; drawn *= 2) {
            int known = samples.size();
            double[][] points = method.points(drawn, fields.size(), seed);
            for (int i = before; i < drawn && samples.size() < count; i++) {
                samples.add(sample(fields, points[i]));
            }
            if (samples.size() == count) {
                return List.copyOf(samples);
            }
            // As many draws as all before, and nothing new: the ranges have no more values.
            if (!method.extendable() || samples.size() == known) {
                break;
            }
            before = drawn;
        }
        throw problem(HERE + " yields only " + samples.size() + " distinct samples instead of " + count + "; lower "
                + HERE + ".count, widen the ranges, or list the values in study.vary");
    }

    private static Map<String, Object> sample(List<SampledField> fields, double[] point) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int j = 0; j < point.length; j++) {
            values.put(fields.get(j).path(), fields.get(j).values().at(point[j]));
        }
        return Collections.unmodifiableMap(values);
    }

    private SampleMethod method(Object json) {
        return Arrays.stream(SampleMethod.values())
                .filter(each -> each.id().equals(json))
                .findFirst()
                .orElseThrow(() -> problem(HERE + ".method is " + Excerpt.of(json) + ", but must be one of "
                        + Arrays.stream(SampleMethod.values())
                                .map(SampleMethod::id)
                                .collect(Collectors.joining(", "))));
    }

    private SampledField.Values values(String path, Object json) {
        String at = HERE + ".fields." + Excerpt.of(path);
        if (path.equals(SEED)) {
            throw problem(HERE + ".fields cannot contain seed; list seeds in study.seeds");
        }
        Object any = json instanceof List<?> list && !list.isEmpty() ? list.get(0) : 0;
        document.single().with(path, any).refusal(path).ifPresent(why -> {
            throw problem(HERE + ".fields names " + Excerpt.of(path) + ", which " + why);
        });
        if (json instanceof List<?> list) {
            if (list.isEmpty() || list.stream().anyMatch(Objects::isNull)) {
                throw problem(at + " must list at least one value");
            }
            return SampledField.oneOf(list);
        }
        Map<?, ?> range = object(json, at, List.of(FROM, TO, SCALE));
        ParameterInfo info = document.declaration(path)
                .filter(declared -> NUMBERS.contains(declared.type()))
                .orElseThrow(() -> problem(at + " must be a list of values, since the field is not a number"));
        double from = end(range, FROM, at, info);
        double to = end(range, TO, at, info);
        Object scale = range.containsKey(SCALE) ? range.get(SCALE) : "linear";
        if (!List.of("linear", "log").contains(scale)) {
            throw problem(at + ".scale is " + Excerpt.of(scale) + ", but must be linear or log");
        }
        boolean logarithmic = scale.equals("log");
        if (from >= to) {
            throw problem(at + ".from must be below " + at + ".to");
        }
        if (logarithmic && from <= 0) {
            throw problem(at + ".from must be above 0 for a logarithmic scale");
        }
        return info.type() == double.class
                ? SampledField.between(from, to, logarithmic)
                : SampledField.whole((long) from, (long) to, logarithmic);
    }

    private double end(Map<?, ?> range, String name, String at, ParameterInfo info) {
        boolean number = range.get(name) instanceof Number;
        double value = number ? ((Number) range.get(name)).doubleValue() : Double.NaN;
        boolean inType = info.type() == double.class || value == Math.rint(value);
        if (!number || !inType || !info.allows(value)) {
            throw problem(at + "." + name + " is " + Excerpt.of(range.get(name)) + ", but must be " + info.allowed());
        }
        return value;
    }

    private Map<?, ?> object(Object json, String path, List<String> known) {
        if (!(json instanceof Map<?, ?> fields)) {
            throw problem(path + " must be a JSON object { … }, not " + Excerpt.of(json));
        }
        for (Object name : fields.keySet()) {
            if (!known.contains(name)) {
                throw problem(
                        path + "." + Excerpt.of(name) + " is unknown; its fields are " + String.join(", ", known));
            }
        }
        return fields;
    }

    private Problem problem(String what) {
        return new Problem(document.source() + ": " + what + ".");
    }
}
