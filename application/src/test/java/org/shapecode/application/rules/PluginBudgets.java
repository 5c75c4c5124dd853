package org.shapecode.application.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A plugin that we ship is short: a shape 30 lines, a regulariser 40, a model builder 60, an analysis 60. Counted are
 * the lines of its file that hold code, thus neither blank lines nor lines of comments alone, nor package and imports.
 */
final class PluginBudgets implements CodeRule<List<Source>> {
    private static final Map<String, Integer> MOST = Map.of(
            "Shape", 30,
            "Regulariser", 40,
            "WeightRegulariser", 40,
            "CodeRegulariser", 40,
            "JacobianRegulariser", 40,
            "ModelBuilder", 60,
            "Analysis", 60,
            "StudyAnalysis", 60);

    /** The clause of a type of its own; that of a nested one is further to the right in our format. */
    private static final Pattern IMPLEMENTS =
            Pattern.compile("^(?: {8})?(?! )[^{\\n]*?\\bimplements ([^{]+)\\{", Pattern.MULTILINE);

    /** An interface of our own that extends one of those. */
    private static final Pattern EXTENDS =
            Pattern.compile("^(?:public )?interface (\\w+) extends ([^{]+)\\{", Pattern.MULTILINE);

    @Override
    public String name() {
        return "plugins keep their budgets of lines";
    }

    @Override
    public List<Violation> violations(List<Source> sources) {
        Map<String, String> kinds = kinds(sources);
        return sources.stream()
                .filter(Source::isMain)
                .flatMap(source -> kind(source, kinds).stream()
                        .filter(kind -> lines(source) > MOST.get(kind))
                        .map(kind -> violation(source, kind)))
                .toList();
    }

    static Set<String> kinds() {
        return MOST.keySet();
    }

    private static Violation violation(Source source, String kind) {
        String problem = lines(source) + " lines of code, more than the " + MOST.get(kind) + " of " + kind;
        return source.violation(1, problem, "shorten it, or move what others need too to the API");
    }

    /** The kinds of plugins by the interfaces that make a class one, those shared by several plugins included. */
    private static Map<String, String> kinds(List<Source> sources) {
        Map<String, String> kinds = new HashMap<>();
        MOST.keySet().forEach(kind -> kinds.put(kind, kind));
        for (Source source : sources) {
            Matcher matcher = EXTENDS.matcher(source.text());
            if (source.isMain()
                    && matcher.find()
                    && MOST.containsKey(matcher.group(2).strip())) {
                kinds.putIfAbsent(matcher.group(1), matcher.group(2).strip());
            }
        }
        return kinds;
    }

    private static Optional<String> kind(Source source, Map<String, String> kinds) {
        Matcher matcher = IMPLEMENTS.matcher(source.text());
        return matcher.find()
                ? Stream.of(matcher.group(1).strip().split(",\\s*"))
                        .filter(kinds::containsKey)
                        .map(kinds::get)
                        .findFirst()
                : Optional.empty();
    }

    private static long lines(Source source) {
        return source.lines().stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("package ") && !line.startsWith("import "))
                .filter(line -> !line.startsWith("//") && !line.startsWith("/*") && !line.startsWith("*"))
                .count();
    }
}
