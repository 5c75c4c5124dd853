package org.shapecode.views;

import java.util.List;
import org.shapecode.toolkit.RunNames;
import org.shapecode.views.live.Viewable;

/** Display names of runs. */
final class DisplayNames {
    private DisplayNames() {}

    /** A unique name for each run. */
    static List<String> of(List<Viewable> runs) {
        return RunNames.distinct(
                runs.stream().map(Viewable::name).toList(),
                runs.stream().map(Viewable::experiment).toList(),
                runs.stream().map(Viewable::folder).toList());
    }

    /**
     * What to say until there are figures of runs: those that train here have none before their first step. Of a run that waits
     * to be resumed, and of a study that trains elsewhere, the figures of what is done are loaded.
     */
    static String loading(List<Viewable> runs) {
        boolean training = runs.stream()
                .anyMatch(run -> run.training()
                        .filter(job -> !job.isElsewhere() && !job.isResuming())
                        .isPresent());
        return (training ? "Waiting for the first step of " : "Loading ") + line(runs, runs.size()) + "…";
    }

    /** The name of a run, or how many there are, for the names of files. */
    static String brief(List<Viewable> runs) {
        return runs.size() == 1 ? of(runs).get(0) : runs.size() + " runs";
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
        List<String> names = of(runs);
        boolean commas = names.stream().anyMatch(name -> name.contains(","));
        String all = String.join(commas ? "; " : ", ", names);
        if (selected > runs.size()) {
            return runs.size() + " of " + selected + " shown: " + all;
        }
        if (runs.size() == 1) {
            return all;
        }
        // Among them may be studies.
        return runs.size() + " shown: " + all;
    }
}
