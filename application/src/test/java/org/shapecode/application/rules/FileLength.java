package org.shapecode.application.rules;

import java.util.List;

/** No file is longer than 400 lines, all lines counted. */
final class FileLength implements CodeRule<List<Source>> {
    static final int MOST = 400;

    @Override
    public String name() {
        return "no file has over " + MOST + " lines";
    }

    @Override
    public List<Violation> violations(List<Source> sources) {
        return sources.stream()
                .filter(source -> source.lines().size() > MOST)
                .map(source -> source.violation(MOST + 1, source.lines().size() + " lines", "split it"))
                .toList();
    }
}
