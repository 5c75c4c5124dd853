package org.shapecode.core.plugin.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The compiler tells the author of a plugin what is missing. */
class PluginProcessorTest {
    private static final String HEAD = """
            package mine;
            import org.shapecode.core.plugin.*;
            @PluginType("tone") interface Tone extends Plugin {}
            @PluginType("pure tone") interface Pure extends Tone {}
            """;
    private static final String INFO = "@PluginInfo(id = \"a\", name = \"A\", description = \"A.\", position = 7) ";

    @TempDir
    Path classes;

    /** The errors of compiling a source after the head. */
    private List<String> errors(String source) {
        DiagnosticCollector<JavaFileObject> heard = new DiagnosticCollector<>();
        JavaFileObject file =
                new SimpleJavaFileObject(URI.create("string:///mine/A.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return HEAD + source;
                    }
                };
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        JavaCompiler.CompilationTask task = ToolProvider.getSystemJavaCompiler()
                .getTask(
                        new StringWriter(),
                        null,
                        heard,
                        List.of("-d", classes.toString(), "-cp", path),
                        null,
                        List.of(file));
        task.setProcessors(List.of(new PluginProcessor()));
        boolean well = task.call();
        List<String> errors = heard.getDiagnostics().stream()
                .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                .map(each -> each.getMessage(Locale.ROOT))
                .toList();
        assertEquals(well, errors.isEmpty());
        return errors;
    }

    @Test
    void aPluginIsRegisteredUnderItsMostSpecificKind() throws IOException {
        assertEquals(List.of(), errors(INFO + "public record A() implements Pure {}"));
        assertEquals("mine.A\n#position=7\n", Files.readString(classes.resolve("META-INF/services/mine.Pure")));
        assertFalse(Files.exists(classes.resolve("META-INF/services/mine.Tone")));
    }

    @Test
    void onlyARecordIsAPlugin() {
        assertEquals(
                List.of("A plugin must be a record."),
                errors(INFO + "public class A implements Tone { public A() {} }"));
    }

    @Test
    void aPluginNeedsDefaults() {
        List<String> errors = errors(
                INFO + "public record A(@Parameter(label = \"X\", description = \"X.\") int x) implements Tone {}");
        assertEquals(List.of("A plugin needs a public constructor without arguments that sets the defaults."), errors);
    }

    @Test
    void everyParameterIsDeclared() {
        List<String> errors = errors(INFO + "public record A(int x) implements Tone { public A() { this(1); } }");
        assertEquals(List.of("The parameter x of a plugin needs @Parameter."), errors);
    }

    @Test
    void aPluginImplementsAKind() {
        List<String> errors = errors(INFO + "public record A() implements Plugin {}");
        assertEquals(1, errors.size());
        assertTrue(errors.get(0).startsWith("A plugin must implement an interface with @PluginType"), errors.get(0));
    }

    @Test
    void aPluginThatIsNotPublicIsNotRegistered() {
        assertEquals(List.of(), errors(INFO + "record A() implements Tone {}"));
        assertFalse(Files.exists(classes.resolve("META-INF")));
    }
}
