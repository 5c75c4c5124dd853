package org.shapecode.experiment.api;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.shapecode.core.plugin.ParameterInfo;
import org.shapecode.core.plugin.Parameters;
import org.shapecode.data.Data;
import org.shapecode.data.api.Attribute;
import org.shapecode.data.api.Paint;
import org.shapecode.data.api.Placement;
import org.shapecode.data.spi.ImageSource;

/**
 * The settings of an experiment that have no effect beside its others: the value of an attribute that varies from image to
 * image, or a parameter of what is switched off.
 */
final class IdleSettings {
    private final Set<String> paths = new HashSet<>();

    private IdleSettings() {}

    /** Their paths in the file. */
    static Set<String> of(Experiment experiment) {
        IdleSettings idle = new IdleSettings();
        idle.addAttributes(experiment.data());
        if (experiment.data().generator() instanceof ImageSource) {
            idle.paths.addAll(List.of("data.blur.sigma", "data.blur.offsets", "data.test-grid"));
        }
        idle.addWithin("", experiment);
        return idle.paths;
    }

    /** What the declarations of a record, and of those within it, say. */
    private void addWithin(String path, Object value) {
        if (value instanceof Record record) {
            for (ParameterInfo info : ParameterInfo.of(record.getClass())) {
                String at = path.isEmpty() ? info.name() : path + "." + info.name();
                info.idle(record.getClass(), name -> Parameters.value(record, name))
                        .ifPresent(reason -> paths.add(at));
                addWithin(at, Parameters.value(record, info.name()));
            }
        } else if (value instanceof List<?> list) {
            IntStream.range(0, list.size()).forEach(i -> addWithin(path + "." + i, list.get(i)));
        }
    }

    private void addAttributes(Data data) {
        List<String> own = parameters(data.generator().getClass()).toList();
        Set<String> varying = names(data.attributes());
        Set<String> possible = names(Data.variable(data.generator(), data.paint(), data.size(), data.vary()));
        own.stream().filter(varying::contains).forEach(name -> paths.add("data.generator." + name));
        for (String name : parameters(Placement.class).toList()) {
            addIf(isIdle(name, own, varying, possible), "data.place." + name);
        }
        for (Attribute each : new Paint(true, 1, 0, 1).attributes()) {
            addIf(isIdle(each.name(), own, varying, possible), "data.paint." + each.name());
        }
    }

    private void addIf(boolean idle, String setting) {
        if (idle) {
            paths.add(setting);
        }
    }

    /** A generator's own attribute of the same name leaves that of placement or paint as it is. */
    private static boolean isIdle(String name, List<String> own, Set<String> varying, Set<String> possible) {
        return !own.contains(name) && (varying.contains(name) || !possible.contains(name));
    }

    private static Stream<String> parameters(Class<?> type) {
        return ParameterInfo.of(type).stream().map(ParameterInfo::name);
    }

    private static Set<String> names(List<Attribute> attributes) {
        Set<String> names = new HashSet<>();
        attributes.forEach(each -> names.add(each.name()));
        return names;
    }
}
