package org.shapecode.editor;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shapecode.core.plugin.FieldProblem;

/** Problems that no form element has shown yet. Inner elements take theirs before the element that contains them. */
final class FormProblems {
    private final List<FieldProblem> problems;

    FormProblems(List<FieldProblem> problems) {
        this.problems = new ArrayList<>(problems);
    }

    /**
     * Takes the problems of a field and of all fields within it.
     *
     * @param label starts the sentence about the field itself; if empty, its name does
     * @return one sentence per problem; empty if there are none
     */
    Optional<String> take(String path, String label) {
        List<String> taken = new ArrayList<>();
        for (Iterator<FieldProblem> all = problems.iterator(); all.hasNext(); ) {
            FieldProblem problem = all.next();
            boolean own = problem.path().equals(path);
            if (own || path.isEmpty() || problem.path().startsWith(path + ".")) {
                taken.add(((own && !label.isEmpty() ? label : FieldTitle.of(problem.path(), null)) + " "
                                + problem.message())
                        .strip());
                all.remove();
            }
        }
        return taken.isEmpty()
                ? Optional.empty()
                : Optional.of(taken.stream().map(each -> each + ".").collect(Collectors.joining(" ")));
    }
}
