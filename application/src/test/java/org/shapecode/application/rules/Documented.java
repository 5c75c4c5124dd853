package org.shapecode.application.rules;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Every public type of a main file, nested ones aside, has javadoc. */
final class Documented implements CodeRule<List<Source>> {
    @Override
    public String name() {
        return "every public type has javadoc";
    }

    @Override
    public List<Violation> violations(List<Source> sources) {
        List<Violation> found = new ArrayList<>();
        for (Source source : sources) {
            Syntax syntax = source.syntax();
            for (Tree tree : source.isMain() ? syntax.unit().getTypeDecls() : List.<Tree>of()) {
                if (tree instanceof ClassTree type
                        && type.getModifiers().getFlags().contains(Modifier.PUBLIC)
                        && syntax.javadoc(type).isEmpty()) {
                    String problem = "no javadoc on " + type.getSimpleName();
                    found.add(source.violation(syntax.line(type), problem, "say what it is for"));
                }
            }
        }
        return found;
    }
}
