package org.shapecode.application.rules;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.EmptyStatementTree;
import java.util.ArrayList;
import java.util.List;

/** No catch block is without a statement; a comment is none, so empty is empty. */
final class NoEmptyCatch implements CodeRule<List<Source>> {
    @Override
    public String name() {
        return "no catch block is empty";
    }

    @Override
    public List<Violation> violations(List<Source> sources) {
        List<Violation> found = new ArrayList<>();
        for (Source source : sources) {
            Syntax syntax = source.syntax();
            for (CatchTree clause : syntax.all(CatchTree.class)) {
                if (clause.getBlock().getStatements().stream().allMatch(EmptyStatementTree.class::isInstance)) {
                    String problem = "empty catch of " + clause.getParameter().getType();
                    found.add(source.violation(syntax.line(clause), problem, "handle it, log it or let it pass on"));
                }
            }
        }
        return found;
    }
}
