package org.shapecode.experiment.analysis;

import java.util.ArrayList;
import java.util.List;
import org.shapecode.network.api.Part;

/** What a model and its data lack of what an analysis needs, in words, in the order in which it is asked. Not thread-safe. */
public final class Lacking {
    private final List<String> lacking = new ArrayList<>();
    private final Trained trained;

    private Lacking(Trained trained) {
        this.trained = trained;
    }

    /** Nothing yet. */
    public static Lacking in(Trained trained) {
        return new Lacking(trained);
    }

    /** Needs a part of a model. */
    public Lacking part(Part part) {
        return unless(trained.model().parts().contains(part), name(part));
    }

    /** The words for a part, such as {@code "an encoder"}. */
    public static String name(Part part) {
        return part == Part.ENCODER ? "an encoder" : "a decoder";
    }

    /** Needs something else, which may be there. */
    public Lacking unless(boolean there, String what) {
        if (!there) {
            lacking.add(what);
        }
        return this;
    }

    /** What is lacking, such as {@code "an encoder, and a one-dimensional code"}; empty if nothing is. */
    public String words() {
        int last = lacking.size() - 1;
        return last < 1
                ? String.join("", lacking)
                : String.join(", ", lacking.subList(0, last)) + ", and " + lacking.get(last);
    }
}
