package org.shapecode.application.rules;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the class files of modules use. */
final class ClassFiles {
    static {
        // Names are enough; else it would read all that is used from the class path, that of Java included.
        ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
    }

    private static final List<Use> BUILT = readBuilt();

    private ClassFiles() {}

    /** Every use in the main class files of all modules that rules bind, as they were built last. */
    static List<Use> uses() {
        return BUILT;
    }

    /** Every use in the classes of a package, as if it were {@code org.shapecode} and they belonged to modules. */
    static List<Use> uses(String root) {
        // Asked for a package by name, it would look through the whole class path.
        URL folder = ClassFiles.class.getResource('/' + root.replace('.', '/'));
        return uses(new ClassFileImporter().importUrl(folder), new PackageNames(root));
    }

    private static List<Use> readBuilt() {
        List<Path> folders = Checkout.modules().stream()
                .filter(module -> Files.isDirectory(module.resolve("src/main/java")) && bound(module))
                .map(module -> module.resolve("target/classes"))
                .toList();
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) {
                throw new IllegalStateException(folder + " is missing: build all modules first");
            }
        }
        return uses(new ClassFileImporter().importPaths(folders), new PackageNames("org.shapecode"));
    }

    /** Whether a module is ours and built before the application; what is free to use anything need not be. */
    private static boolean bound(Path module) {
        String name = module.getFileName().toString();
        return !name.equals(Placed.TEMPLATE)
                && ModuleTable.DESIGN
                        .row(name)
                        .filter(row -> !row.isBuiltBefore())
                        .isEmpty();
    }

    private static List<Use> uses(JavaClasses classes, PackageNames names) {
        return classes.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(dependency -> use(dependency, names))
                .toList();
    }

    private static Use use(Dependency dependency, PackageNames names) {
        JavaClass origin = dependency.getOriginClass();
        JavaClass target = dependency.getTargetClass().getBaseComponentType();
        String from = names.module(origin.getPackageName());
        String file = dependency.getSourceCodeLocation().getSourceFileName();
        String path =
                "modules/" + from + "/src/main/java/" + origin.getPackageName().replace('.', '/') + "/" + file;
        return new Use(
                from,
                names.within(origin.getPackageName()),
                path,
                Math.max(1, dependency.getSourceCodeLocation().getLineNumber()),
                target.getName(),
                names.module(target.getPackageName()),
                names.within(target.getPackageName()));
    }
}
