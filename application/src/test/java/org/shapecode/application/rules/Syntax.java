package org.shapecode.application.rules;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * What the compiler's parser makes of a source, so that no rule is misled by comments, strings or line breaks.
 *
 * @param unit the file
 * @param trees where things stand in it, and their comments
 */
record Syntax(CompilationUnitTree unit, Trees trees) {
    private static final Map<Source, Syntax> PARSED = new HashMap<>();

    /** Parsed once; a source that does not compile is an exception. */
    static Syntax of(Source source) {
        return PARSED.computeIfAbsent(source, Syntax::parse);
    }

    private static Syntax parse(Source source) {
        JavaFileObject file =
                new SimpleJavaFileObject(URI.create("string:///" + source.path()), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source.text();
                    }
                };
        JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(
                        null,
                        null,
                        problem -> {
                            throw new IllegalStateException(problem.toString());
                        },
                        List.of("-proc:none"),
                        null,
                        List.of(file));
        try {
            return new Syntax(task.parse().iterator().next(), Trees.instance(task));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every part of the file of a kind, in order. */
    <T extends Tree> List<T> all(Class<T> kind) {
        List<T> found = new ArrayList<>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void scan(Tree tree, Void nothing) {
                if (kind.isInstance(tree)) {
                    found.add(kind.cast(tree));
                }
                return super.scan(tree, nothing);
            }
        }.scan(unit, null);
        return found;
    }

    int line(Tree tree) {
        return (int) unit.getLineMap().getLineNumber(trees.getSourcePositions().getStartPosition(unit, tree));
    }

    /** The javadoc of a declaration, empty if there is none. */
    String javadoc(Tree declaration) {
        String comment = trees.getDocComment(TreePath.getPath(unit, declaration));
        return comment == null ? "" : comment.strip();
    }
}
