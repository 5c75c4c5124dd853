package org.shapecode.application.rules;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.Test;

/** Rules that look at nothing are kept by anything: they see all modules, and point at real files. */
public class NotInVainTest {
    private static final String WRITTEN = "/src/main/java/";
    /** Where annotation processors write, such as bundles of messages, and the compiler of message formats. */
    private static final List<String> GENERATED =
            List.of("/target/generated-sources/annotations/", "/target/generated-sources/protobuf/java/");

    @Test
    public void sourcesOfAllModules() {
        Set<String> seen = Checkout.sources().stream().map(Source::module).collect(Collectors.toSet());
        for (ModuleRow.Kind kind : List.of(ModuleRow.Kind.HEADLESS, ModuleRow.Kind.PLUGIN, ModuleRow.Kind.DECODER)) {
            assertTrue(seen + " lacks some of " + kind, seen.containsAll(ModuleTable.DESIGN.names(kind)));
        }
    }

    @Test
    public void classFilesOfAllModules() {
        Set<String> seen = ClassFiles.uses().stream().map(Use::from).collect(Collectors.toSet());
        for (ModuleRow.Kind kind : List.of(ModuleRow.Kind.HEADLESS, ModuleRow.Kind.PLUGIN, ModuleRow.Kind.DECODER)) {
            assertTrue(seen + " lacks some of " + kind, seen.containsAll(ModuleTable.DESIGN.names(kind)));
        }
    }

    @Test
    public void usesAreInFilesThatExist() {
        Set<String> missing = ClassFiles.uses().stream()
                .map(Use::path)
                .distinct()
                .filter(path ->
                        !exists(path) && GENERATED.stream().noneMatch(folder -> exists(path.replace(WRITTEN, folder))))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), missing);
    }

    @Test
    public void budgetedKindsExist() {
        Set<String> found = Checkout.sources().stream()
                .map(Source::path)
                .filter(path -> path.matches(".*/(spi|experiment/analysis|experiment/study)/[^/]*"))
                .map(path -> path.substring(path.lastIndexOf('/') + 1).replace(".java", ""))
                .collect(Collectors.toSet());
        assertTrue(found.toString(), found.containsAll(PluginBudgets.kinds()));
    }

    private static boolean exists(String path) {
        return Files.exists(Checkout.root().resolve(path));
    }
}
