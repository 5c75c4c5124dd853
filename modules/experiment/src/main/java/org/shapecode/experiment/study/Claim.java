package org.shapecode.experiment.study;

import java.util.List;
import org.shapecode.core.Problem;
import org.shapecode.experiment.api.Document;

/**
 * Something that an experiment is to show, as data: it stands in the experiment's file, in the list {@code claims}.
 *
 * <pre>{@code
 * { "statement": "The code is monotone in the radius.", "source": "Fig. 3, section 4.2",
 *   "number": "latent.monotone", "at-least": 1, "runs": 4 }
 * { "statement": "The error in the hole is twice that outside.", "source": "Fig. 6",
 *   "number": "loss.inside-holes", "at-least": { "number": "loss.outside-holes", "times": 2 } }
 * { "statement": "psi 3 errs less than no regularisation.", "source": "Fig. 7", "mean": true,
 *   "number": "loss.inside-holes", "variant": "psi 3", "at-most": { "variant": "none" } }
 * }</pre>
 *
 * @param statement one sentence
 * @param source where the paper says so, such as {@code "Fig. 3, section 4.2"}; may be empty
 * @param number name of the number that decides, of the summary, or {@code spread.…} of several runs together
 * @param variant label of the study's variant that it is about; empty for all
 * @param comparison how the number must stand to the bound
 * @param bound what it is compared with
 * @param runs how many runs must show it; 0 for all
 * @param mean whether the mean over the runs decides instead of each run
 */
public record Claim(
        String statement,
        String source,
        String number,
        String variant,
        Comparison comparison,
        Bound bound,
        int runs,
        boolean mean) {

    /**
     * The claims of a document.
     *
     * @throws Problem if its field {@code claims} is not as it must be
     */
    public static List<Claim> of(Document document) {
        Object json = document.fields().get(Document.CLAIMS);
        return json == null ? List.of() : new ClaimReader(document.source()).read(json);
    }

    /** What must hold, for a person: {@code "loss.test ≤ 3"}. */
    public String condition() {
        String of = variant.isEmpty() ? "" : " (" + variant + ")";
        return (mean ? "mean " : "") + number + of + " " + comparison.sign() + " " + bound.text();
    }
}
