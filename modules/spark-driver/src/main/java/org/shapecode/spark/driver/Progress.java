package org.shapecode.spark.driver;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Writes what is being trained, for whoever watches. One thread. */
final class Progress implements Closeable {
    /** What the driver does. */
    enum State {
        /** It connects to the cluster. */
        STARTING,
        /** It waits for executors, or trains. */
        TRAINING,
        /** It ends: every run of the plan has ended. */
        DONE,
        /** It ends, as it was told. */
        CANCELLED,
        /** It ends, because nothing can be trained; the reason says why. */
        FAILED
    }

    private final ObjectMapper mapper = new ObjectMapper();
    private final Path file;
    private final Writer ended;
    private String written = "";

    Progress(Path place) throws IOException {
        file = place.resolve("progress.json");
        ended = Files.newBufferedWriter(place.resolve("ended.jsonl"), UTF_8);
        write(State.STARTING, "", Map.of(), 0);
    }

    /**
     * Replaces the file, if there is something new.
     *
     * @param reason a sentence why it failed, or what it waits for; may be empty
     * @param training the number of steps taken by each run that is being trained
     * @param cores of the executors
     */
    void write(State state, String reason, Map<String, Integer> training, int cores) throws IOException {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("process", ProcessHandle.current().pid());
        fields.put("state", state.name().toLowerCase(Locale.ROOT));
        fields.put("reason", reason);
        fields.put("cores", cores);
        fields.put("training", training);
        String text = mapper.writeValueAsString(fields);
        if (!text.equals(written)) {
            Path next = file.resolveSibling("progress.json.new");
            Files.writeString(next, text);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            written = text;
        }
    }

    /** The driver ends. */
    void end(State state, String reason) throws IOException {
        write(state, reason, Map.of(), 0);
    }

    /** A run has ended, and its folder is in its place; or it was lost, and nothing more is done about it. */
    void ended(String name, Returned returned) throws IOException {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("run", name);
        fields.put("end", returned.end().name().toLowerCase(Locale.ROOT));
        fields.put("reason", returned.reason());
        ended.write(mapper.writeValueAsString(fields) + "\n");
        ended.flush();
    }

    @Override
    public void close() throws IOException {
        ended.close();
    }
}
