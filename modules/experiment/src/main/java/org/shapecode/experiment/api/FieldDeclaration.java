package org.shapecode.experiment.api;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.Optional;
import org.shapecode.core.plugin.ParameterInfo;
import org.shapecode.core.plugin.Parameters;
import org.shapecode.core.plugin.Plugin;
import org.shapecode.core.plugin.Plugins;

/** Finds how a field of a document is declared, whether its value is valid or not. */
final class FieldDeclaration {
    private FieldDeclaration() {}

    /** The declaration of a field, or of the list of which it is an element; empty if there is none. */
    static Optional<ParameterInfo> of(Map<String, Object> fields, String path) {
        Class<?> owner = Experiment.class;
        String at = "";
        ParameterInfo found = null;
        for (String part : path.split("\\.", -1)) {
            at = at.isEmpty() ? part : at + "." + part;
            boolean element = found != null && found.type() instanceof ParameterizedType && part.matches("\\d{1,6}");
            if (!element) {
                found = owner == null ? null : declared(owner, part);
            }
            if (found == null) {
                return Optional.empty();
            }
            owner = owner(found.type(), DefaultValues.value(fields, at));
        }
        return Optional.of(found);
    }

    private static ParameterInfo declared(Class<?> owner, String name) {
        return ParameterInfo.of(owner).stream()
                .filter(info -> info.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** The class that declares the fields of a value; null if it has none. */
    private static Class<?> owner(Type type, Object value) {
        Class<?> single = (Class<?>) (type instanceof ParameterizedType list ? list.getActualTypeArguments()[0] : type);
        if (Plugin.class.isAssignableFrom(single)) {
            Object id = value instanceof Map<?, ?> plugin ? plugin.get(Parameters.PLUGIN) : value;
            return id instanceof String name
                    ? Plugins.find(single.asSubclass(Plugin.class), name)
                            .map(Object::getClass)
                            .orElse(null)
                    : null;
        }
        return single.isRecord() ? single : null;
    }
}
