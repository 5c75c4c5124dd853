package org.shapecode.application.rules;

import com.sun.source.tree.ImportTree;
import java.util.ArrayList;
import java.util.List;

/** Every import names one class or one member. */
final class NoStarImports implements CodeRule<List<Source>> {
    @Override
    public String name() {
        return "no star imports";
    }

    @Override
    public List<Violation> violations(List<Source> sources) {
        List<Violation> found = new ArrayList<>();
        for (Source source : sources) {
            Syntax syntax = source.syntax();
            for (ImportTree imported : syntax.all(ImportTree.class)) {
                String name = imported.getQualifiedIdentifier().toString();
                if (name.endsWith(".*")) {
                    found.add(source.violation(syntax.line(imported), "import of " + name, "name what is used"));
                }
            }
        }
        return found;
    }
}
