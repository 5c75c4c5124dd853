package org.shapecode.core.plugin;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openide.filesystems.FileObject;
import org.openide.filesystems.FileUtil;
import org.openide.modules.Dependency;
import org.openide.modules.InstalledFileLocator;
import org.openide.modules.ModuleInfo;
import org.openide.modules.SpecificationVersion;
import org.openide.util.Lookup;

/**
 * A module that is installed, but that the platform silently left out.
 *
 * @param name its code name base
 * @param reason why, and what to do: the end of a sentence
 */
public record FaultyModule(String name, String reason) {
    /** The property in which the platform's launcher passes its folder. */
    private static final String PLATFORM = "netbeans.home";

    /** How the platform records an installed module. */
    private static final Pattern NAME = Pattern.compile("<module name=\"([^\"]+)\"");

    private static final Pattern JAR = Pattern.compile("<param name=\"jar\">([^<]+)<");
    private static final Pattern ENABLED = Pattern.compile("<param name=\"enabled\">true<");

    /** What was found when the platform's records were in this state: names and times of change. */
    private record Listed(List<String> records, List<FaultyModule> faulty) {}

    private static volatile Listed listed = new Listed(List.of(), List.of());

    /**
     * All such modules. Opens the file of every module, which takes a tenth of a second, after each change of the installed
     * modules. Safe on any thread.
     */
    public static List<FaultyModule> all() {
        FileObject folder = FileUtil.getConfigFile("Modules");
        if (folder == null || System.getProperty(PLATFORM) == null) {
            // Without the platform; to look modules up would start its module system.
            return List.of();
        }
        List<String> records = Arrays.stream(folder.getChildren())
                .map(each -> each.getNameExt() + " " + each.lastModified().getTime())
                .toList();
        Listed known = listed;
        if (!known.records().equals(records)) {
            known = new Listed(records, faulty(folder));
            listed = known;
        }
        return known.faulty();
    }

    private static List<FaultyModule> faulty(FileObject folder) {
        Map<String, ModuleInfo> modules = Lookup.getDefault().lookupAll(ModuleInfo.class).stream()
                .collect(Collectors.toMap(ModuleInfo::getCodeNameBase, Function.identity(), (one, other) -> one));
        List<FaultyModule> faulty = new ArrayList<>();
        for (FileObject each : folder.getChildren()) {
            if (!each.hasExt("xml")) {
                continue;
            }
            try {
                fault(each.asText("UTF-8"), modules).ifPresent(faulty::add);
            } catch (IOException e) {
                faulty.add(
                        new FaultyModule(each.getName(), "its entry in config/Modules cannot be read; reinstall it"));
            }
        }
        return List.copyOf(faulty);
    }

    private static Optional<FaultyModule> fault(String record, Map<String, ModuleInfo> modules) {
        Matcher name = NAME.matcher(record);
        Matcher jar = JAR.matcher(record);
        if (!name.find() || !jar.find()) {
            return Optional.empty();
        }
        File file = InstalledFileLocator.getDefault().locate(jar.group(1), name.group(1), false);
        String reason = fileFault(file, jar.group(1));
        ModuleInfo info = modules.get(name.group(1));
        boolean enabled = ENABLED.matcher(record).find();
        if (reason == null && info == null && enabled) {
            reason = "it is not registered; reinstall it";
        } else if (reason == null && info != null && !info.isEnabled()) {
            // A module that it cannot start, the platform records as switched off.
            reason = unmet(info, modules)
                    .orElse(enabled ? "the platform cannot start it; update or uninstall it" : null);
        }
        return Optional.ofNullable(reason).map(text -> new FaultyModule(name.group(1), text));
    }

    private static String fileFault(File file, String path) {
        if (file == null) {
            return "its file " + path + " is missing; reinstall or uninstall it";
        }
        try (JarFile jar = new JarFile(file)) {
            return jar.getManifest() == null ? "its file " + file + " has no manifest; reinstall it" : null;
        } catch (IOException | RuntimeException e) {
            return "its file " + file + " is damaged or truncated; reinstall or uninstall it";
        }
    }

    /** The module that it needs and that is missing. */
    private static Optional<String> unmet(ModuleInfo module, Map<String, ModuleInfo> modules) {
        for (Dependency each : module.getDependencies()) {
            if (each.getType() == Dependency.TYPE_MODULE) {
                String name = each.getName().replaceFirst("/.*", "");
                ModuleInfo needed = modules.get(name);
                if (needed == null) {
                    return Optional.of(
                            "it needs the module " + name + ", which is not installed; install or update it");
                }
                if (each.getComparison() == Dependency.COMPARE_SPEC
                        && new SpecificationVersion(each.getVersion()).compareTo(needed.getSpecificationVersion())
                                > 0) {
                    return Optional.of("it needs version " + each.getVersion() + " of the module " + name + ", but "
                            + needed.getSpecificationVersion() + " is installed; update one of them");
                }
                if (each.getComparison() == Dependency.COMPARE_IMPL
                        && !each.getVersion().equals(needed.getImplementationVersion())) {
                    return Optional.of(
                            "it was built for another version of the module " + name + "; update one of them");
                }
            }
        }
        return Optional.empty();
    }

    /** What is wrong, and what to do. */
    public String sentence() {
        return "The module " + name + " cannot be used: " + reason + ".";
    }
}
