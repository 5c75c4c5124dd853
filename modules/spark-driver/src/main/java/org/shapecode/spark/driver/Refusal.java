package org.shapecode.spark.driver;

/** Nothing can be trained any more; the message says why, in a sentence. */
final class Refusal extends Exception {
    private static final long serialVersionUID = 1;

    Refusal(String sentence) {
        super(sentence);
    }
}
