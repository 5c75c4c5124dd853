package org.shapecode.core.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openide.util.Lookup;
import org.openide.util.lookup.Lookups;
import org.openide.util.lookup.ProxyLookup;
import org.shapecode.core.Problem;

/** The installed plugins, their order, and plugins with the same id. */
class PluginsTest {
    /** A kind without any plugin. */
    @PluginType("filter of light")
    public interface Empty extends Plugin {}

    /** A kind with several plugins. */
    @PluginType("tone")
    public interface Tone extends Plugin {}

    /** A kind that includes tones. */
    @PluginType(value = "sound", includes = Tone.class)
    public interface Sound extends Plugin {}

    @PluginInfo(id = "high", name = "High", description = "Last.", position = 30)
    record High() implements Tone, Sound {}

    @PluginInfo(id = "low", name = "Low", description = "First.", position = 10)
    record Low() implements Tone, Sound {}

    @PluginInfo(id = "high", name = "Another of the same id", description = "In the middle.", position = 20)
    record Other() implements Tone, Sound {}

    @PluginInfo(id = "middle", name = "Middle", description = "In the middle.", position = 20)
    record Middle() implements Tone, Sound {}

    private static List<String> names(List<? extends Plugin> plugins) {
        return plugins.stream().map(Plugin::displayName).toList();
    }

    private static void with(Runnable test, Object... installed) {
        Lookups.executeWith(new ProxyLookup(Lookup.getDefault(), Lookups.fixed(installed)), test);
    }

    @Test
    void pluginsAreOrderedByPosition() {
        with(
                () -> assertEquals(List.of("Low", "Middle", "High"), names(Plugins.all(Tone.class))),
                new High(),
                new Low(),
                new Middle());
    }

    @Test
    void ofTwoWithTheSameIdNeitherIsFound() {
        with(
                () -> {
                    assertEquals(Optional.empty(), Plugins.find(Tone.class, "high"));
                    assertEquals(List.of("Low"), names(Plugins.all(Tone.class)));
                    String sentence = Plugins.refused(Tone.class).get(0).sentence();
                    assertTrue(sentence.startsWith("The tone high cannot be used: the module "), sentence);
                    assertTrue(sentence.contains("defines it more than once"), sentence);
                },
                new High(),
                new Low(),
                new Other());
    }

    @Test
    void aPluginOfTwoKindsIsListedOnce() {
        with(() -> assertEquals(List.of("Low", "High"), names(Plugins.all(Sound.class))), new High(), new Low());
    }

    @Test
    void anUnknownIdIsNotFound() {
        assertEquals(Optional.empty(), Plugins.find(Tone.class, "none"));
        assertEquals(Optional.empty(), Plugins.find(Tone.class, ""));
    }

    @Test
    void aKindWithoutPluginsIsReported() {
        Problem problem = assertThrows(Problem.class, () -> Plugins.first(Empty.class));
        assertEquals("No filter of light is installed; install a module that provides one.", problem.getMessage());
    }
}
