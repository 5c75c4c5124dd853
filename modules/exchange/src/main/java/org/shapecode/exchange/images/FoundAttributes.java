package org.shapecode.exchange.images;

import java.util.List;
import java.util.Optional;
import org.shapecode.core.Problem;
import org.shapecode.core.RecentlyUsed;
import org.shapecode.core.plugin.InvalidParameter;

/**
 * The attributes that were found in a source when it was last opened, for those who must not wait for files. Thread-safe.
 *
 * @param attributes empty if it could not be read
 * @param problem why; empty if it could
 */
record FoundAttributes(List<ImageAttribute> attributes, Optional<Problem> problem) {
    /** More than a study that is checked while it is edited has variants. */
    private static final int REMEMBERED = 1000;

    private static final RecentlyUsed<Images, FoundAttributes> FOUND = new RecentlyUsed<>(REMEMBERED);

    /** Those of a source that was opened, without looking whether it is still the same. */
    static Optional<FoundAttributes> known(Images images) {
        return FOUND.get(images.withoutChoices());
    }

    /** Opens a source. */
    static FoundAttributes read(Images images) {
        FoundAttributes found = of(images);
        FOUND.put(images.withoutChoices(), found);
        return found;
    }

    private static FoundAttributes of(Images images) {
        try {
            return new FoundAttributes(
                    Opened.of(images).columns().stream().map(Column::attribute).toList(), Optional.empty());
        } catch (InvalidParameter e) {
            String what = images.source() + " has an attribute whose " + e.name() + " " + e.getMessage() + ".";
            return new FoundAttributes(List.of(), Optional.of(new Problem(what, e)));
        } catch (Problem e) {
            return new FoundAttributes(List.of(), Optional.of(e));
        }
    }

    boolean isRead() {
        return problem.isEmpty();
    }

    /**
     * The attributes.
     *
     * @throws Problem if the source could not be read
     */
    List<ImageAttribute> required() {
        if (problem.isPresent()) {
            throw problem.get();
        }
        return attributes;
    }
}
