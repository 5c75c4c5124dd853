package org.shapecode.application.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Files are short as a rule: half of the main files have at most 60 lines, nine of ten at most 180, all lines counted;
 * descriptions of packages are left out, as they would make the numbers look better.
 */
final class TypicalLength implements CodeRule<List<Source>> {
    @Override
    public String name() {
        return "main files are short as a rule";
    }

    @Override
    public List<Violation> violations(List<Source> sources) {
        List<Source> files = sources.stream()
                .filter(source -> source.isMain() && !source.isPackageInfo())
                .sorted(Comparator.comparingInt(TypicalLength::length))
                .toList();
        List<Violation> found = new ArrayList<>();
        atMost(60, files, 50, found);
        atMost(180, files, 90, found);
        return found;
    }

    /** Names the file that stands at a percentage of all: it and all longer ones are too many. */
    private static void atMost(int most, List<Source> files, int percent, List<Violation> found) {
        int rank = (files.size() * percent + 99) / 100;
        if (rank > 0 && length(files.get(rank - 1)) > most) {
            Source file = files.get(rank - 1);
            String problem = length(file) + " lines, yet " + percent + " % of main files must have at most " + most;
            found.add(file.violation(most + 1, problem, "split it or longer ones"));
        }
    }

    private static int length(Source file) {
        return file.lines().size();
    }
}
