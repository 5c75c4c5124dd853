package org.shapecode.core.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Modifier;
import org.junit.jupiter.api.Test;
import org.shapecode.core.Json;

/** The contract of all plugins. A plugin's test extends the contract of its kind, which extends this one. */
public abstract class PluginContract<P extends Plugin> {
    /** The kind under which the plugin is registered. */
    protected abstract Class<P> kind();

    /** The plugin with its default parameters. */
    protected abstract P plugin();

    @Test
    void isAPublicRecordWithAName() {
        P plugin = plugin();
        assertTrue(plugin.getClass().isRecord(), "a plugin is a record");
        assertTrue(Modifier.isPublic(plugin.getClass().getModifiers()), "a plugin is public");
        assertTrue(plugin.id().matches("[a-z0-9]+(-[a-z0-9]+)*"), "id: " + plugin.id());
        assertFalse(plugin.displayName().isBlank());
        assertTrue(plugin.description().endsWith("."), "a description is a sentence: " + plugin.description());
    }

    @Test
    void isFoundByLookupUnderItsIdAlone() {
        assertEquals(plugin(), Plugins.find(kind(), plugin().id()).orElseThrow());
        assertEquals(
                1,
                Plugins.all(kind()).stream()
                        .filter(each -> each.id().equals(plugin().id()))
                        .count());
    }

    @Test
    void everyParameterIsDeclaredAndItsDefaultAllowed() {
        ParameterContract.check(plugin().getClass());
        for (ParameterInfo info : ParameterInfo.of(plugin().getClass())) {
            Object value = Parameters.value(plugin(), info.name());
            assertNotNull(value, info.name());
            if (value instanceof Number number) {
                assertTrue(info.allows(number.doubleValue()), info.name() + " is " + info.allowed());
            }
        }
    }

    @Test
    void survivesJson() {
        Record plugin = (Record) plugin();
        Object tree = Json.parse(Json.format(Parameters.write(plugin)), "test");
        Reading<? extends Record> reading = Parameters.read(plugin.getClass(), tree);
        assertEquals(plugin, reading.orThrow("test"));
        assertTrue(reading.unknown().isEmpty(), () -> "unknown: " + reading.unknown());
    }
}
