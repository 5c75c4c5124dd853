package org.shapecode.editor;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.swing.JMenu;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import org.shapecode.core.Json;
import org.shapecode.core.Problem;
import org.shapecode.core.plugin.Parameters;
import org.shapecode.experiment.api.Experiment;

/** The fields of an experiment that a study can vary, and how their values are written. Safe on any thread. */
final class Variable {
    /** Seeds are listed; the rest has no effect on what is learnt. */
    private static final Set<String> NOT =
            Set.of("seed", "name", "description", "analyses", "training.changes", "training.checkpoint");

    private Variable() {}

    /** The fields by their paths, with their values; a plugin before its own fields. */
    static Map<String, Object> of(Experiment experiment) {
        Map<String, Object> all = new LinkedHashMap<>();
        add("", Parameters.write(experiment), all);
        return all;
    }

    private static void add(String path, Object value, Map<String, Object> all) {
        if (NOT.contains(path) || path.endsWith(Parameters.PLUGIN)) {
            return;
        }
        if (!(value instanceof Map<?, ?> fields)) {
            all.put(path, value);
        } else if (fields.containsKey(Parameters.PLUGIN)) {
            all.put(path, fields.get(Parameters.PLUGIN));
        }
        children(value).forEach((name, child) -> add(path.isEmpty() ? name : path + "." + name, child, all));
    }

    private static Map<String, Object> children(Object value) {
        Map<String, Object> children = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> fields) {
            fields.forEach((name, child) -> children.put(name.toString(), child));
        } else if (value instanceof List<?> list && list.stream().allMatch(Map.class::isInstance)) {
            list.forEach(child -> children.put(Integer.toString(children.size()), child));
        }
        return children;
    }

    /** The values that a text stands for; the text itself if it is no list, so that the study can say so. */
    static Object values(String text) {
        if (text.strip().startsWith("[")) {
            try {
                return Json.parse(text, "The list of values");
            } catch (Problem e) {
                return text;
            }
        }
        return Values.parseList(text).stream().map(Variable::truth).toList();
    }

    private static Object truth(Object value) {
        return value.equals("true") || value.equals("false") ? Boolean.valueOf(value.toString()) : value;
    }

    /** Values as they are typed. */
    static String text(Object values) {
        String plain = Values.text(values);
        return values(plain).equals(values)
                ? plain
                : Json.format(values).lines().map(String::strip).collect(Collectors.joining(" "));
    }

    /** A menu of paths, by the part of the experiment in which they are. Event dispatch thread. */
    static JPopupMenu menu(Collection<String> paths, Consumer<String> chosen) {
        JPopupMenu menu = new JPopupMenu();
        Map<String, JMenu> parts = new LinkedHashMap<>();
        for (String path : paths) {
            JMenu part = parts.computeIfAbsent(path.replaceFirst("\\..*", ""), name -> {
                JMenu made = new JMenu(name);
                menu.add(made);
                return made;
            });
            JMenuItem item = new JMenuItem(path);
            item.setName("vary-" + path);
            item.addActionListener(event -> chosen.accept(path));
            part.add(item);
        }
        return menu;
    }
}
