package org.shapecode.core.plugin;

import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.shapecode.core.Problem;

/**
 * Calls a plugin's own code, so that an exception of it, or a class that it lacks, is told in a sentence that names the
 * plugin and its module. Blocks as long as the plugin; safe on any thread.
 */
public final class PluginCall {
    private static final int LONGEST_REASON = 300;

    private PluginCall() {}

    /**
     * Calls a plugin.
     *
     * @throws Problem if the plugin throws anything but a problem, a cancellation or an {@link OutOfMemoryError}, which pass
     *     unchanged
     */
    public static <R> R get(Plugin plugin, Supplier<R> call) {
        try {
            return call.get();
        } catch (RuntimeException | Error e) {
            throw failure(plugin, e);
        }
    }

    /** Calls a plugin that returns nothing, likewise. */
    public static void run(Plugin plugin, Runnable call) {
        get(plugin, () -> {
            call.run();
            return null;
        });
    }

    /**
     * Asks a plugin to check something, likewise.
     *
     * @throws IllegalArgumentException if the plugin rejects it
     */
    public static void check(Plugin plugin, Runnable call) {
        try {
            call.run();
        } catch (IllegalArgumentException e) {
            throw e;
        } catch (RuntimeException | Error e) {
            throw failure(plugin, e);
        }
    }

    private static RuntimeException failure(Plugin plugin, Throwable thrown) {
        if (thrown instanceof OutOfMemoryError memory) {
            throw memory;
        }
        if (thrown instanceof Problem || thrown instanceof CancellationException) {
            return (RuntimeException) thrown;
        }
        return new Problem(
                "The " + Plugins.kindName(plugin) + " " + id(plugin.getClass()) + " (module "
                        + ModuleId.of(plugin.getClass()) + ") failed: " + reason(thrown)
                        + "; use another one, or update its module.",
                thrown);
    }

    /** The id that a class declares, else its name. */
    static String id(Class<?> type) {
        PluginInfo info = type.getAnnotation(PluginInfo.class);
        return info == null ? type.getName() : info.id();
    }

    /** Why a plugin failed, for the end of a sentence: without line breaks, and of bounded length. */
    static String reason(Throwable thrown) {
        if (thrown instanceof ExceptionInInitializerError && thrown.getCause() != null) {
            return reason(thrown.getCause());
        }
        String text = thrown.getMessage() == null
                ? ""
                : thrown.getMessage().replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
        if (thrown instanceof Problem) {
            return text;
        }
        if (thrown instanceof UnsupportedClassVersionError) {
            return "it needs a newer Java";
        }
        if (thrown instanceof ClassFormatError || thrown instanceof VerifyError) {
            return "its file is damaged";
        }
        if (thrown instanceof NoClassDefFoundError || thrown instanceof ClassNotFoundException) {
            return "it lacks the class " + text.replace('/', '.');
        }
        if (thrown instanceof NoSuchMethodException) {
            return "it lacks a public constructor without arguments";
        }
        if (thrown instanceof StackOverflowError) {
            return "infinite recursion";
        }
        String name = thrown.getClass().getSimpleName();
        String whole = text.isEmpty() ? name : name + ": " + text;
        return whole.length() <= LONGEST_REASON ? whole : whole.substring(0, LONGEST_REASON) + "…";
    }
}
