package org.shapecode.core.plugin;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A declared parameter: one component of a record.
 *
 * @param name as in files and options
 * @param type its Java type, generic for lists
 * @param label label of its field in a form, at most {@value Parameter#LONGEST_LABEL} characters
 * @param description one sentence that says what it does
 * @param group the heading under which a form shows it, or empty
 * @param role what it means beyond its type
 * @param min smallest allowed number, in multiples of the image's side if perSize
 * @param max largest allowed number, likewise
 * @param step sensible step, likewise, 0 for none
 * @param unit such as {@code "px"}, or empty
 * @param zero what 0 means, or empty
 * @param perSize whether min, max and step are in multiples of the image's side
 * @param periodic whether min and max are the same, and only min is allowed
 * @param none the word for an empty list, or empty
 * @param when beside which value of another parameter it has an effect, or empty for all
 */
public record ParameterInfo(
        String name,
        Type type,
        String label,
        String description,
        String group,
        Parameter.Role role,
        double min,
        double max,
        double step,
        String unit,
        String zero,
        boolean perSize,
        boolean periodic,
        String none,
        String when) {

    /** Reading one experiment asks for the parameters of a hundred records. */
    private static final ClassValue<List<ParameterInfo>> DECLARED = new ClassValue<>() {
        @Override
        protected List<ParameterInfo> computeValue(Class<?> record) {
            return Parameters.components(record).stream()
                    .map(ParameterInfo::declared)
                    .toList();
        }
    };

    /**
     * The parameters that a record declares, in order.
     *
     * @throws IllegalStateException if a component is not declared
     */
    public static List<ParameterInfo> of(Class<?> record) {
        return DECLARED.get(record);
    }

    /** The parameter with a role among those of a record; the first if there are several. */
    public static Optional<ParameterInfo> withRole(Class<?> record, Parameter.Role role) {
        return of(record).stream().filter(info -> info.role == role).findFirst();
    }

    private static ParameterInfo declared(RecordComponent component) {
        Parameter declared = component.getAnnotation(Parameter.class);
        if (declared == null) {
            throw new IllegalStateException(
                    component.getDeclaringRecord().getName() + "." + component.getName() + " lacks @Parameter");
        }
        return new ParameterInfo(
                Parameters.name(component),
                component.getGenericType(),
                declared.label(),
                declared.description(),
                declared.group(),
                declared.role(),
                declared.min(),
                declared.max(),
                declared.step(),
                declared.unit(),
                declared.zero(),
                declared.perSize(),
                declared.periodic(),
                declared.none(),
                declared.when());
    }

    /** Whether a number is allowed. A range per size is checked where the size is known, not here. */
    public boolean allows(double number) {
        return Double.isFinite(number) && (perSize || number >= min && (periodic ? number < max : number <= max));
    }

    /** Whether a JSON value is the word for an empty list. */
    public boolean isNone(Object json) {
        return !none.isEmpty() && none.equals(json);
    }

    /** The name of the parameter of the same record beside some values of which this one has no effect; empty for none. */
    public String governor() {
        return when.replaceAll("=.*", "");
    }

    /**
     * Why the parameter has no effect, as a sentence such as {@code "No effect unless Decay is Step."}
     *
     * @param record that declares it
     * @param values the values of its parameters by name, in Java or as JSON
     * @return empty if it has one
     */
    public Optional<String> idle(Class<?> record, Function<String, Object> values) {
        if (when.isEmpty()) {
            return Optional.empty();
        }
        ParameterInfo other = of(record).stream()
                .filter(info -> info.name.equals(governor()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(record.getName() + " has no parameter " + governor()));
        Object value = values.apply(other.name);
        if (when.contains("=")) {
            String needed = when.substring(governor().length() + 1);
            String now = value instanceof Enum<?> constant ? Parameters.name(constant) : String.valueOf(value);
            return now.equals(needed)
                    ? Optional.empty()
                    : Optional.of("No effect unless " + other.label + " is "
                            + Parameters.label((Class<?>) other.type, needed) + ".");
        }
        if (value instanceof Boolean on) {
            return on ? Optional.empty() : Optional.of("No effect unless " + other.label + " is on.");
        }
        boolean zero = value instanceof Number number && number.doubleValue() == 0;
        return zero ? Optional.of("No effect while " + other.label + " is 0.") : Optional.empty();
    }

    /** The label as within a sentence: in lower case, unless it begins with an acronym. */
    public String phrase() {
        return phrase(label);
    }

    /** A label as it stands within a sentence. */
    public static String phrase(String label) {
        boolean acronym = label.length() > 1 && !Character.isLowerCase(label.charAt(1));
        return acronym ? label : Character.toLowerCase(label.charAt(0)) + label.substring(1);
    }

    /** The allowed numbers in words, such as {@code "a number from 0 to 32 px"}. */
    public String allowed() {
        String what = isWhole() ? "a whole number" : "a number";
        String tail = unit.isEmpty() ? "" : " " + unit;
        boolean low = !perSize && Double.isFinite(min);
        boolean high = !perSize && Double.isFinite(max);
        if (low && high) {
            return what + " from " + format(min) + (periodic ? " to below " : " to ") + format(max) + tail;
        }
        return low
                ? what + " of at least " + format(min) + tail
                : high ? what + " of at most " + format(max) + tail : what;
    }

    private boolean isWhole() {
        Type each = type instanceof ParameterizedType list ? list.getActualTypeArguments()[0] : type;
        return each == int.class || each == long.class || each == Integer.class;
    }

    /** A number as short as possible: 3 rather than 3.0, and 2e-4 rather than 2.0E-4. */
    public static String format(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e9
                ? Long.toString((long) number)
                : Double.toString(number).replace(".0E", "e").replace("E", "e");
    }
}
