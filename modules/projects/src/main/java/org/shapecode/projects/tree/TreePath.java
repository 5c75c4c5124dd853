package org.shapecode.projects.tree;

import java.nio.file.Path;
import java.util.Optional;
import org.openide.nodes.Node;

/** Finds nodes in the tree of a project. Not on the event dispatch thread: waits for files to be listed. */
public final class TreePath {
    private TreePath() {}

    /** The node of a file or folder at or below a node. */
    public static Optional<Node> find(Node root, Path path) {
        TreeItem place = root.getLookup().lookup(TreeItem.class);
        if (place == null || !path.startsWith(place.path())) {
            return Optional.empty();
        }
        if (path.equals(place.path())) {
            return Optional.of(root);
        }
        for (Node child : root.getChildren().getNodes(true)) {
            Optional<Node> found = find(child, path);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
