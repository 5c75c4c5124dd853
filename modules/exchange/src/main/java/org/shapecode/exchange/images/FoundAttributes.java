package org.shapecode.exchange.images;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shapecode.core.Problem;
import org.shapecode.core.plugin.InvalidParameter;

/**
 * The attributes that were found in a source when it was last opened, for those who must not wait for files. Thread-safe.
 *
 * @param attributes empty if it could not be read
 * @param problem why; null if it could
 */
record FoundAttributes(List<ImageAttribute> attributes, Problem problem) {
    /** More than a study that is checked while it is edited has variants. */
    private static final int REMEMBERED = 1000;

    private static final Map<Images, FoundAttributes> FOUND = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Images, FoundAttributes> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** Those of a source that was opened, without looking whether it is still the same. */
    static Optional<FoundAttributes> known(Images images) {
        synchronized (FOUND) {
            return Optional.ofNullable(FOUND.get(images.withoutChoices()));
        }
    }

    /** Opens a source. */
    static FoundAttributes read(Images images) {
        FoundAttributes found = of(images);
        synchronized (FOUND) {
            FOUND.put(images.withoutChoices(), found);
        }
        return found;
    }

    private static FoundAttributes of(Images images) {
        try {
            return new FoundAttributes(
                    Opened.of(images).columns().stream().map(Column::attribute).toList(), null);
        } catch (InvalidParameter e) {
            String what = images.source() + " has an attribute whose " + e.name() + " " + e.getMessage() + ".";
            return new FoundAttributes(List.of(), new Problem(what, e));
        } catch (Problem e) {
            return new FoundAttributes(List.of(), e);
        }
    }

    boolean isRead() {
        return problem == null;
    }

    /**
     * The attributes.
     *
     * @throws Problem if the source could not be read
     */
    List<ImageAttribute> required() {
        if (problem != null) {
            throw problem;
        }
        return attributes;
    }
}
