package org.shapecode.editor;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shapecode.core.plugin.FieldProblem;

/** Problems that no part of the form has told yet; inner parts come before those that hold them. */
final class Untold {
    private final List<FieldProblem> problems;

    Untold(List<FieldProblem> problems) {
        this.problems = new ArrayList<>(problems);
    }

    /** Takes those of a field and of all within it, in a sentence that begins with the field's label. */
    Optional<String> take(String path, String label) {
        List<String> taken = new ArrayList<>();
        for (Iterator<FieldProblem> all = problems.iterator(); all.hasNext(); ) {
            FieldProblem problem = all.next();
            boolean own = problem.path().equals(path);
            if (own || path.isEmpty() || problem.path().startsWith(path + ".")) {
                taken.add(own && !label.isEmpty() ? label + " " + problem.message() : problem.toString());
                all.remove();
            }
        }
        return taken.isEmpty()
                ? Optional.empty()
                : Optional.of(taken.stream().map(each -> each + ".").collect(Collectors.joining(" ")));
    }
}
