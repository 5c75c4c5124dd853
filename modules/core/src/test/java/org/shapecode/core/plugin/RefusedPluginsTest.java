package org.shapecode.core.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shapecode.core.Json;
import org.shapecode.core.Problem;

/** Modules that define an id of another, or whose plugins cannot be loaded: each is named, and none replaces another. */
public class RefusedPluginsTest {
    /** The kind of the plugins of this test. */
    @PluginType("tone")
    public interface Tone extends Plugin {}

    /** A record with a tone. */
    public record Chord(
            @Parameter(label = "Tone", description = "Tone.")
            Tone tone) {
        public Chord() {
            this(Plugins.first(Tone.class));
        }
    }

    private static final String HEAD = "import org.shapecode.core.plugin.*;"
            + " @PluginInfo(id = \"%s\", name = \"%s\", description = \"D.\", position = %d) public record %s()"
            + " implements RefusedPluginsTest.Tone { %s }";

    @TempDir
    Path folder;

    private static String tone(String id, int position, String type, String body) {
        return HEAD.formatted(id, type, position, type, body);
    }

    private ModuleJar module(String name, String... sources) {
        return ModuleJar.of(folder, name, name, sources);
    }

    private static List<String> ids() {
        return Plugins.all(Tone.class).stream().map(Plugin::id).toList();
    }

    private static String onlySentence() {
        List<RefusedPlugin> refused = Plugins.refused(Tone.class);
        assertEquals(1, refused.size(), refused::toString);
        return refused.get(0).sentence();
    }

    private static String problem(String json) {
        return Parameters.read(Chord.class, Json.parse(json, "test")).problems().toString();
    }

    @Test
    void ofTwoModulesWithOneIdNeitherIsUsed() {
        ModuleJar ours = module("org.ours", tone("low", 1, "Low", ""), tone("high", 2, "High", ""));
        ModuleJar theirs = module("com.theirs", tone("low", 3, "Deep", ""));
        String reason = "cannot be used: the modules org.ours 1.0 and com.theirs 1.0 define it; uninstall all but one";
        ModuleJar.installed(
                () -> {
                    assertEquals(List.of("high"), ids());
                    assertEquals(Optional.empty(), Plugins.find(Tone.class, "low"));
                    assertEquals("The tone low " + reason + ".", onlySentence());
                    assertEquals("[tone names the tone \"low\", which " + reason + "]", problem("{\"tone\": \"low\"}"));
                    assertEquals("[tone is by default the tone \"low\", which " + reason + "]", problem("{}"));
                    assertEquals("[]", problem("{\"tone\": \"high\"}"));
                },
                ours,
                theirs);
    }

    @Test
    void aModuleCannotHideThePluginOfAnother() {
        ModuleJar ours = module("org.ours", tone("low", 1, "Low", ""));
        ModuleJar theirs = module("com.theirs", tone("low", 3, "Deep", ""));
        String services = "META-INF/services/" + Tone.class.getName();
        theirs.with(services, "#-org.ours.Low\ncom.theirs.Deep\n");
        ModuleJar.installed(
                () -> {
                    assertEquals(List.of(), ids());
                    assertTrue(onlySentence().contains("modules org.ours 1.0 and com.theirs 1.0"), onlySentence());
                },
                theirs,
                ours);
    }

    @Test
    void aModuleCannotReplaceTheClassOfAnother() {
        ModuleJar ours = module("org.ours", tone("low", 1, "Low", ""));
        ModuleJar theirs = ModuleJar.of(folder, "com.theirs", "org.ours", tone("low", 3, "Low", ""));
        ModuleJar.installed(
                () -> {
                    assertEquals(List.of(), ids());
                    assertTrue(onlySentence().contains("modules com.theirs 1.0 and org.ours 1.0"), onlySentence());
                },
                theirs,
                ours);
    }

    @Test
    void aConstructorThatThrowsIsNamed() {
        ModuleJar bad =
                module("com.bad", tone("bad", 1, "Bad", "public Bad { throw new IllegalStateException(\"a\\nb\"); }"));
        ModuleJar.installed(
                () -> assertEquals(
                        "The tone bad cannot be used: its module com.bad 1.0 is faulty (IllegalStateException: a b);"
                                + " update or uninstall it.",
                        onlySentence()),
                bad);
    }

    @Test
    void aNameThatThrowsAnErrorIsNamed() {
        String name = "public String displayName() { throw new AssertionError(\"odd\"); }";
        ModuleJar.installed(
                () -> {
                    assertEquals(List.of("good"), ids());
                    assertTrue(onlySentence().contains("com.bad 1.0 is faulty (AssertionError: odd)"), onlySentence());
                },
                module("com.bad", tone("bad", 1, "Bad", name)),
                module("com.good", tone("good", 1, "Good", "")));
    }

    @Test
    void aMissingClassIsNamed() {
        ModuleJar bad =
                module("com.bad", "public class Gone {}", tone("bad", 1, "Bad", "static Gone gone = new Gone();"));
        bad.with(bad.entry("Gone"), null);
        ModuleJar.installed(
                () -> assertTrue(onlySentence().contains("com.bad 1.0 is faulty (it lacks the class com.bad.Gone)")),
                bad);
        ModuleJar none = module("com.none", tone("none", 1, "None", ""));
        none.with(none.entry("None"), null);
        ModuleJar.installed(
                () -> {
                    assertEquals(
                            "The tone com.none.None cannot be used: its module com.none 1.0 is faulty (it lacks the"
                                    + " class com.none.None); update or uninstall it.",
                            onlySentence());
                    assertTrue(problem("{\"tone\": \"none\"}").contains("; com.none.None cannot be used: its module"));
                },
                none,
                module("com.good", tone("good", 1, "Good", "")));
    }

    @Test
    void aDamagedClassIsNamed() {
        ModuleJar bad = module("com.bad", tone("bad", 1, "Bad", ""));
        bad.with(bad.entry("Bad"), "no class");
        ModuleJar.installed(() -> assertTrue(onlySentence().contains("(its file is damaged)"), onlySentence()), bad);
    }

    @Test
    void anIdThatIsAPathOrANameOfManyLinesIsRefused() {
        ModuleJar path = module("com.path", tone("low", 1, "Low", "public String id() { return \"../../low\"; }"));
        ModuleJar.installed(
                () -> assertTrue(onlySentence().contains("its id must be lower-case letters"), onlySentence()), path);
        ModuleJar lines =
                module("com.lines", tone("low", 1, "Low", "public String displayName() { return \"a\\nb\"; }"));
        ModuleJar.installed(
                () -> assertTrue(onlySentence().contains("its name must be one line"), onlySentence()), lines);
    }

    @Test
    void whatAPluginThrowsNamesItAndItsModule() {
        ModuleJar.installed(
                () -> {
                    Plugin low = Plugins.first(Tone.class);
                    Problem problem = assertThrows(
                            Problem.class,
                            () -> PluginCall.run(low, () -> {
                                throw new IllegalStateException("oh\nno");
                            }));
                    assertEquals(
                            "The tone low (module com.low 1.0) failed: IllegalStateException: oh no; use another one,"
                                    + " or update its module.",
                            problem.getMessage());
                    Throwable lacking = assertThrows(
                            Problem.class,
                            () -> PluginCall.run(low, () -> {
                                throw new NoClassDefFoundError("a/B");
                            }));
                    assertTrue(lacking.getMessage().contains("failed: it lacks the class a.B;"));
                    assertThrows(
                            CancellationException.class,
                            () -> PluginCall.run(low, () -> {
                                throw new CancellationException();
                            }));
                    assertThrows(
                            IllegalArgumentException.class,
                            () -> PluginCall.check(low, () -> {
                                throw new IllegalArgumentException();
                            }));
                },
                module("com.low", tone("low", 1, "Low", "")));
    }

    @Test
    void pluginsOfAModuleThatComesOrGoesAreFollowed() {
        ModuleJar ours = module("org.ours", tone("low", 1, "Low", ""));
        ModuleJar theirs = module("com.theirs", tone("low", 3, "Deep", ""));
        ModuleJar.installed(() -> assertEquals(List.of("low"), ids()), ours);
        ModuleJar.installed(() -> assertEquals(List.of(), ids()), ours, theirs);
        ModuleJar.installed(() -> assertEquals(List.of("low"), ids()), ours);
    }
}
