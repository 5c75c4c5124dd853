package org.shapecode.views;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.shapecode.views.live.Subject;

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

    /**
     * All in one line.
     *
     * @param subjects that are shown
     * @param selected how many were selected; if there are more than are shown, it says so
     */
    static String line(List<Subject> subjects, int selected) {
        if (subjects.isEmpty()) {
            return "Nothing selected";
        }
        String all = String.join(", ", of(subjects));
        if (selected > subjects.size()) {
            return subjects.size() + " of " + selected + " runs shown: " + all;
        }
        if (subjects.size() == 1) {
            return all;
        }
        return subjects.size() + " runs: " + all;
    }
}
