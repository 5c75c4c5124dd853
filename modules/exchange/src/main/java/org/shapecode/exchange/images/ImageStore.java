package org.shapecode.exchange.images;

import java.util.List;
import org.shapecode.core.Progress;
import org.shapecode.pictures.Picture;

/** The images of one file or folder, in an order that depends on its content alone. Thread-safe. */
interface ImageStore {
    /** Receives an image; on any thread, for each place once. */
    interface Sink {
        void accept(int place, Picture image);
    }

    int count();

    /** Its columns of attributes, as they stand. */
    List<Column> columns();

    /** What is black and white, if the values have to be looked at; takes as long as reading them all. */
    Levels levels(Progress progress);

    /**
     * Reads images.
     *
     * @param rows ascending
     * @param levels what is black and white
     * @param alike whether images of different sizes are refused
     * @param sink receives each with its place in rows
     * @param progress told on the calling thread
     * @throws org.shapecode.core.Problem if one cannot be read, with its file and place: the first of them
     */
    void read(int[] rows, Levels levels, boolean alike, Sink sink, Progress progress);

    /** The image in words, for messages, such as its file. */
    String place(int row);

    /** Sentences about what is not used. */
    List<String> notes();
}
