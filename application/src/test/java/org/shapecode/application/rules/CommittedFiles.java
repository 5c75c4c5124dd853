package org.shapecode.application.rules;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whatever git keeps of the checkout. */
final class CommittedFiles {
    /** Where a checkout may lie on any machine, so that their names say nothing about one. */
    private static final Set<Path> COMMON = Set.of(Path.of("/tmp"), Path.of("/opt"), Path.of("/srv"));

    private CommittedFiles() {}

    /** Whether there is anything to ask git about: sources also come as an archive. */
    static boolean known() {
        return Files.exists(Checkout.root().resolve(".git"));
    }

    /** All files that are committed, or would be by adding all. */
    static List<Source> read() throws IOException, InterruptedException {
        Process git = new ProcessBuilder("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard")
                .directory(Checkout.root().toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String names = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (git.waitFor() != 0) {
            throw new IOException("git does not list the files of " + Checkout.root());
        }
        return Stream.of(names.split("\0"))
                .map(Checkout.root()::resolve)
                .filter(Files::isRegularFile)
                .map(Checkout::read)
                .toList();
    }

    /** The checkout, and the folder around it, but for common ones: a name like that may mean something else here. */
    static List<String> machineFolders(List<Source> files) {
        return machineFolders(Checkout.root(), files);
    }

    static List<String> machineFolders(Path root, List<Source> files) {
        Set<String> used = files.stream()
                .flatMap(file -> Stream.of(file.path().split("/")))
                .collect(Collectors.toSet());
        return Stream.of(root, root.getParent())
                .filter(folder -> folder != null && folder.getNameCount() > 0 && !COMMON.contains(folder))
                .filter(folder -> folder.getNameCount() > 1
                        || !used.contains(folder.getFileName().toString()))
                .map(Path::toString)
                .toList();
    }
}
