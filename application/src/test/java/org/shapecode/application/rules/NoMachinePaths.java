package org.shapecode.application.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** No file names a folder of the machine that it was made on: a home, the checkout, or what is beside it. */
final class NoMachinePaths implements CodeRule<List<Source>> {
    private final Pattern path;

    /** Looks for home folders and for these. */
    NoMachinePaths(List<String> folders) {
        String own = folders.stream().map(folder -> "|" + Pattern.quote(folder)).collect(Collectors.joining());
        path = Pattern.compile("(?<![\\w.})~-])(/(?:home|Users)/\\w[\\w.-]*|/(?:root)|[A-Za-z]:\\\\+Users\\\\+\\w+"
                + own + ")(?![\\w-])");
    }

    @Override
    public String name() {
        return "no file names a folder of a build machine";
    }

    @Override
    public List<Violation> violations(List<Source> files) {
        List<Violation> found = new ArrayList<>();
        for (Source file : files) {
            List<String> lines = file.lines();
            for (int i = 0; i < lines.size(); i++) {
                Matcher matcher = path.matcher(lines.get(i));
                if (matcher.find()) {
                    String problem = "path " + matcher.group(1) + " of one machine";
                    found.add(file.violation(i + 1, problem, "make it relative, or a parameter"));
                }
            }
        }
        return found;
    }
}
