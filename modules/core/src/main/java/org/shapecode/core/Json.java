package org.shapecode.core;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads and writes JSON as plain Java values: Map, List, String, Number, Boolean, null. Fields keep their order. */
public final class Json {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final ObjectWriter WRITER = MAPPER.writer(new DefaultPrettyPrinter()
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withSeparators(Separators.createDefaultInstance()
                    .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                    .withArrayEmptySeparator("")));

    private Json() {}

    /**
     * Parses a text.
     *
     * @param text the JSON
     * @param source its origin, for the message
     * @throws JsonProblem if it is not JSON, with line and column
     */
    public static Object parse(String text, String source) {
        try {
            return MAPPER.readValue(text, Object.class);
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation() == null ? JsonLocation.NA : e.getLocation();
            String where = at.getLineNr() < 1 ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
            throw new JsonProblem(
                    source + " is not valid JSON" + where + ": " + firstLine(e.getOriginalMessage()) + ".",
                    Math.max(1, at.getLineNr()),
                    Math.max(1, at.getColumnNr()),
                    e);
        }
    }

    /**
     * Reads a file in UTF-8.
     *
     * @throws Problem if the file is missing, unreadable or not JSON
     */
    public static Object read(Path file) {
        try {
            return parse(Files.readString(file), file.toString());
        } catch (NoSuchFileException e) {
            throw new Problem("There is no file " + file + ".", e);
        } catch (IOException e) {
            throw new Problem("Cannot read " + file + ": " + Reason.of(e) + ".", e);
        }
    }

    /** Formats a value, indented, with a line feed at the end. */
    public static String format(Object value) {
        try {
            return WRITER.writeValueAsString(value) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a JSON value: " + e.getOriginalMessage(), e);
        }
    }

    /** Without Jackson's description of the source, as our message names it. */
    private static String firstLine(String message) {
        return message.replaceAll("\\s*\\(start marker at \\[.*?]\\)", "")
                .lines()
                .findFirst()
                .orElse("")
                .replaceAll("[.:\\s]+$", "");
    }
}
