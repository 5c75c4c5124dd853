package org.shapecode.spark.driver;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a driver shall do.
 *
 * @param place the folder of the driver's own files, on the same disk as the runs
 * @param runs the folder of run folders
 * @param names of the run folders to train, each of which exists
 * @param program the folder of the program on the workers; empty if it is in the archive that is sent to them
 * @param command what an executor core starts there to train runs: it reads run folders, one a line, and answers with lines
 *     {@code step|done|failed TAB folder TAB detail}
 * @param memory of each such process in MB
 * @param result the name of the file in a run folder that exists once it is done
 * @param lock the name of the file in a run folder that is locked by whoever trains it here
 * @param kept the names of files and folders in a run folder that belong to the user, and are never replaced
 * @param patienceSeconds how long there may be no executor before nothing more is tried
 */
record Plan(
        Path place,
        Path runs,
        List<String> names,
        String program,
        List<String> command,
        int memory,
        String result,
        String lock,
        List<String> kept,
        long patienceSeconds) {
    static Plan read(Path file) throws IOException {
        JsonNode json = new ObjectMapper().readTree(file.toFile());
        return new Plan(
                file.toAbsolutePath().getParent(),
                Path.of(json.required("runs").asText()),
                texts(json.required("names")),
                json.required("program").asText(),
                texts(json.required("command")),
                json.required("memory").asInt(),
                json.required("result").asText(),
                json.required("lock").asText(),
                texts(json.required("kept")),
                json.required("patience-seconds").asLong());
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(each -> texts.add(each.asText()));
        return List.copyOf(texts);
    }
}
