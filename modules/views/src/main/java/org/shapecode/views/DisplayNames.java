package org.shapecode.views;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.shapecode.views.live.Viewable;

/** Display names of runs. */
final class DisplayNames {
    private DisplayNames() {}

    /** A unique name for each run. Equal names are replaced by folder names and, if necessary, numbered. */
    static List<String> of(List<Viewable> runs) {
        List<String> plain = runs.stream().map(Viewable::name).toList();
        List<String> names = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < plain.size(); i++) {
            String name = plain.get(i);
            boolean ambiguous = plain.indexOf(name) != plain.lastIndexOf(name);
            String folder = runs.get(i)
                    .folder()
                    .map(each -> each.getFileName().toString())
                    .orElse(name);
            String base = ambiguous ? folder : name;
            String own = base;
            for (int number = 2; !taken.add(own); number++) {
                own = base + " (" + number + ")";
            }
            names.add(own);
        }
        return names;
    }

    /**
     * The names of all runs in one line.
     *
     * @param runs the runs that are shown
     * @param selected the number of selected runs, mentioned if it is larger than the number shown
     */
    static String line(List<Viewable> runs, int selected) {
        if (runs.isEmpty()) {
            return "Nothing selected";
        }
        String all = String.join(", ", of(runs));
        if (selected > runs.size()) {
            return runs.size() + " of " + selected + " runs shown: " + all;
        }
        if (runs.size() == 1) {
            return all;
        }
        return runs.size() + " runs: " + all;
    }
}
