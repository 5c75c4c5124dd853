package org.shapecode.core.plugin;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A plugin that is installed but cannot be used.
 *
 * @param kind the name of its kind, such as {@code "shape"}
 * @param id its id; the name of its class if that cannot be read
 * @param modules that define it: one if it is broken, more if they share the id
 * @param position among the plugins of its kind
 * @param reason why, with the modules, and what to do: the end of a sentence
 */
public record RefusedPlugin(String kind, String id, List<ModuleId> modules, int position, String reason) {
    public RefusedPlugin {
        modules = List.copyOf(modules);
    }

    /** A plugin that cannot be loaded. */
    static RefusedPlugin broken(Declaration declared, String id, int position, Throwable thrown) {
        ModuleId module = declared.module();
        String reason =
                "its module " + module + " is faulty (" + PluginCall.reason(thrown) + "); update or uninstall it";
        return new RefusedPlugin(declared.kind(), id, List.of(module), position, reason);
    }

    /** Several plugins with one id: to use either might be to use the wrong one. */
    static RefusedPlugin duplicate(String kind, String id, List<ModuleId> modules, int position) {
        String names = modules.stream().map(ModuleId::toString).collect(Collectors.joining(" and "));
        String reason = modules.size() == 1
                ? "the module " + names + " defines it more than once; update or uninstall it"
                : "the modules " + names + " define it; uninstall all but one";
        return new RefusedPlugin(kind, id, modules, position, reason);
    }

    /** What is wrong, and what to do. */
    public String sentence() {
        return "The " + kind + " " + id + " cannot be used: " + reason + ".";
    }

    /** Whether its id could not be read, so that it may be any. */
    boolean isNameless() {
        return id.contains(".");
    }
}
