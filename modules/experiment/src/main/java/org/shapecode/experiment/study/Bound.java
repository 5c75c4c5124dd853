package org.shapecode.experiment.study;

/**
 * What a claim's number is compared with: a value, or another number of the same run or of another variant.
 *
 * @param times the value itself; the factor of the other number, if there is one
 * @param number name of the other number; empty for a plain value
 * @param variant label of the variant that the other number is taken from, with the same seed; empty for the same run
 */
public record Bound(double times, String number, String variant) {
    /** A value. */
    public static Bound of(double value) {
        return new Bound(value, "", "");
    }

    /** Whether it is a value. */
    public boolean plain() {
        return number.isEmpty();
    }

    /** For a person: {@code 0.99}, or {@code 2 × loss.outside-holes}. */
    public String text() {
        String factor = Labels.text(times);
        if (plain()) {
            return factor;
        }
        String other = variant.isEmpty() ? number : number + " (" + variant + ")";
        return times == 1 ? other : factor + " \u00d7 " + other;
    }
}
