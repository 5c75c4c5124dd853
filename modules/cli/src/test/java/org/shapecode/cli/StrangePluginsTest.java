package org.shapecode.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shapecode.core.Json;
import org.shapecode.core.plugin.ModuleJar;

/** Plugins of strangers: broken ones, and ones with an id that is taken. */
class StrangePluginsTest {
    private static final String SHAPE = """
            import org.shapecode.core.plugin.*;
            @PluginInfo(id = "%s", name = "Ring", description = "A ring.")
            public record Ring(
                    @Parameter(label = "R", description = "R.", min = 0, max = 0.5, perSize = true) double radius)
                    implements org.shapecode.data.spi.Shape {
                public Ring() { this(4); %s }
                @Override public boolean contains(double x, double y) { %s }
            }
            """;
    private static final String SMALL = """
            { "data": { "size": 16, "images": 40, "test": 12, "generator": "%s", "blur": { "offsets": 60 } },
              "model": { "plugin": "disk-autoencoder", "depths": [3, 2, 2, 1] },
              "training": { "steps": 5, "batch": 16 } }
            """;

    @TempDir
    Path folder;

    private ModuleJar module(String id, String constructor, String contains) {
        return ModuleJar.of(folder, "com.ring", "com.ring", SHAPE.formatted(id, constructor, contains));
    }

    private Shell run(String generator, ModuleJar module) {
        Shell shell = new Shell(folder);
        ModuleJar.installed(
                () -> {
                    try {
                        Files.writeString(folder.resolve("a.shapecode.json"), SMALL.formatted(generator));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                    shell.run("run", "a.shapecode.json", "--out", "run", "--threads", "1");
                },
                module);
        return shell;
    }

    @Test
    void anIdThatIsTakenIsRefusedAndNamesBothModules() {
        ModuleJar module = module("disk", "", "return true;");
        Shell shell = run("disk", module);
        assertTrue(
                shell.err().contains("data.generator names the generator \"disk\", which cannot be used: the modules "),
                shell.err());
        assertTrue(shell.err().contains("com.ring 1.0"), shell.err());
        assertTrue(shell.err().contains("org.shapecode.shapes"), shell.err());
        assertEquals(1, shell.err().lines().count(), shell.err());
        assertFalse(Files.exists(folder.resolve("run")));
        Shell list = new Shell(folder);
        ModuleJar.installed(() -> list.run("list"), module);
        assertFalse(list.out().contains("\tdisk\t"), list.out());
        assertTrue(list.err().lines().anyMatch(line -> line.contains(" disk cannot be used: ")), list.err());
        assertTrue(list.out().contains("dirac-one-hot"), "the others can be used");
    }

    @Test
    void aBrokenPluginIsNamedInTheListAndInTheRunThatNeedsIt() {
        ModuleJar module = module("hoop", "if (true) throw new IllegalStateException(\"no licence\");", "return true;");
        String reason =
                "cannot be used: its module com.ring 1.0 is faulty (IllegalStateException: no licence); update or";
        assertTrue(run("hoop", module).err().contains("names the generator \"hoop\", which " + reason));
        Shell list = new Shell(folder);
        ModuleJar.installed(() -> list.run("list"), module);
        assertTrue(list.err().contains("The shape hoop " + reason), list.err());
        assertTrue(list.out().contains("shape\tdisk\tDisk"), "the others can be used");
        Shell other = run("disk", module);
        assertTrue(Files.exists(folder.resolve("run/summary.json")), other.err());
    }

    @Test
    void aPluginThatThrowsWhileItDrawsIsNamed() {
        Shell shell = run("hoop", module("hoop", "", "throw new IllegalStateException(\"oh\");"));
        assertTrue(
                shell.err().contains("The shape hoop (module com.ring 1.0) failed: IllegalStateException: oh; use"),
                shell.err());
    }

    @Test
    void theProvenanceNamesTheModuleOfEachPlugin() {
        run("hoop", module("hoop", "", "return Math.hypot(x, y) < radius;"));
        Map<?, ?> provenance = (Map<?, ?>) Json.read(folder.resolve("run/provenance.json"));
        List<?> plugins = (List<?>) provenance.get("plugins");
        assertEquals(Map.of("id", "hoop", "kind", "shape", "module", "com.ring", "version", "1.0"), plugins.get(0));
        assertTrue(plugins.toString().contains("id=disk-autoencoder, kind=model, module="), plugins.toString());
        assertTrue(plugins.toString().contains("kind=analysis"), plugins.toString());
    }
}
