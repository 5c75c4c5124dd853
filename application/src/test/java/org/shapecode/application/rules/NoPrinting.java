package org.shapecode.application.rules;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Nothing prints to the process's own output: neither called, nor named as a method, nor through a static import. */
final class NoPrinting implements CodeRule<List<Source>> {
    /** The platform's way to tell the user of a defect, which only shares its name with the method that prints. */
    private static final Pattern PLATFORM = Pattern.compile("(org\\.openide\\.util\\.)?Exceptions");

    private static final Pattern STREAM = Pattern.compile("(java\\.lang\\.)?System\\.(out|err)");

    @Override
    public String name() {
        return "nothing prints or dumps stack traces";
    }

    @Override
    public List<Violation> violations(List<Source> sources) {
        List<Violation> found = new ArrayList<>();
        for (Source source : sources) {
            Syntax syntax = source.syntax();
            for (MemberSelectTree use : syntax.all(MemberSelectTree.class)) {
                if (prints(use.getExpression(), use.getIdentifier().toString())) {
                    found.add(violation(source, syntax.line(use), use.toString()));
                }
            }
            for (MemberReferenceTree use : syntax.all(MemberReferenceTree.class)) {
                if (prints(use.getQualifierExpression(), use.getName().toString())) {
                    found.add(violation(source, syntax.line(use), use.toString()));
                }
            }
            for (ImportTree use : syntax.all(ImportTree.class)) {
                String imported = use.getQualifiedIdentifier().toString();
                if (use.isStatic() && STREAM.matcher(imported).matches()) {
                    found.add(violation(source, syntax.line(use), "import static " + imported));
                }
            }
        }
        return found;
    }

    private static boolean prints(ExpressionTree of, String method) {
        return method.equals("printStackTrace")
                        && !PLATFORM.matcher(of.toString()).matches()
                || method.startsWith("print") && STREAM.matcher(of.toString()).matches();
    }

    private static Violation violation(Source source, int line, String what) {
        return source.violation(line, what, "log it, show it to the user or return it");
    }
}
