package org.shapecode.workbench.views;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.shapecode.workbench.live.Subject;

/** Names of subjects, for a person. */
final class Names {
    private Names() {}

    /** A name for each; those of the same name are told apart by their folders, or else by numbers. */
    static List<String> of(List<Subject> subjects) {
        List<String> plain = subjects.stream().map(Subject::name).toList();
        List<String> names = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < plain.size(); i++) {
            String name = plain.get(i);
            boolean several = plain.indexOf(name) != plain.lastIndexOf(name);
            String folder = subjects.get(i)
                    .folder()
                    .map(each -> each.getFileName().toString())
                    .orElse(name);
            String base = several ? folder : name;
            String own = base;
            for (int number = 2; !taken.add(own); number++) {
                own = base + " (" + number + ")";
            }
            names.add(own);
        }
        return names;
    }

    /** All in one line. */
    static String line(List<Subject> subjects) {
        return subjects.size() <= 1
                ? subjects.stream().map(Subject::name).findFirst().orElse("Nothing selected")
                : subjects.size() + " runs: " + String.join(", ", of(subjects));
    }
}
