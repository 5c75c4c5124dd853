package org.shapecode.core;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads and writes JSON as plain Java values: Map, List, String, Number, Boolean, null. Fields keep their order. */
public final class Json {
    /** Half of what can be written: a document that was read can be written within another. */
    private static final int DEEPEST = 500;

    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final ObjectWriter WRITER = MAPPER.writer(new DefaultPrettyPrinter()
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withSeparators(Separators.createDefaultInstance()
                    .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                    .withArrayEmptySeparator("")));

    private static final ObjectWriter JACKSON =
            MAPPER.writer(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));

    private static final Map<Pattern, String> REASONS = reasons(
            "No content", "it is empty",
            "nesting depth", "objects and lists are nested more than " + DEEPEST + " levels deep",
            "^Name length|^Name value length", "the name of a field is too long",
            "^Number (?:value )?length", "a number has too many digits",
            "^String (?:value )?length", "a string is too long",
            "exceeds the maximum", "it is too long",
            "Trailing token", "text follows the end of the value",
            "root-level", "text follows the end of the value",
            "Duplicate [^'\"]*['\"]([^'\"]*)['\"]", "the field \"%s\" occurs twice",
            "separate Object entries", "expected a comma or the end of the object",
            "separate Array entries", "expected a comma or the end of the list",
            "separate field name", "expected a colon after the name of the field",
            "start field name", "expected a field name in double quotes",
            "end-of-input.*(?:for|between) Object", "the object is not closed",
            "end-of-input.*(?:for|between) Array", "the list is not closed",
            "closing quote", "the string is not closed",
            "end-of-input", "the text ends too early",
            "Unexpected close marker '(.)'", "unexpected \"%s\"",
            "unquoted character", "a line break, tab or control character in a string must be escaped",
            "character escape", "invalid escape sequence in a string",
            "^(?:Unrecognized|Non-standard) token '([^']*)'", "\"%s\" is not a value; strings must be in double quotes",
            "comment", "comments are not allowed",
            "numeric value", "invalid number",
            "expected a valid value", "expected a value");

    private Json() {}

    /**
     * Parses a text.
     *
     * @param text the JSON, with or without a byte order mark
     * @param source its origin, for the message
     * @throws JsonProblem if it is not JSON, with line and column
     */
    public static Object parse(String text, String source) {
        try {
            return MAPPER.readValue(BoundedFiles.unmarked(text), Object.class);
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation() == null ? JsonLocation.NA : e.getLocation();
            String where = at.getLineNr() < 1 ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
            throw new JsonProblem(
                    source + " is not valid JSON" + where + ": " + explain(e.getOriginalMessage()) + ".",
                    Math.max(1, at.getLineNr()),
                    Math.max(1, at.getColumnNr()),
                    e);
        }
    }

    /**
     * The line of a field in a text, or of the innermost field around it that the text has.
     *
     * @param text the JSON; not necessarily valid
     * @param path names and list indices with dots
     * @return from 1; 1 if the text has none of them
     */
    public static int line(String text, String path) {
        List<JsonPointer> wanted = new ArrayList<>();
        for (JsonPointer at = pointer(path); at != null && !at.matches(); at = at.head()) {
            wanted.add(at);
        }
        int line = 1;
        int best = wanted.size();
        try (JsonParser parser = MAPPER.createParser(text)) {
            while (parser.nextToken() != null) {
                int found = wanted.indexOf(parser.getParsingContext().pathAsPointer());
                if (found >= 0 && found < best) {
                    best = found;
                    line = parser.currentTokenLocation().getLineNr();
                }
            }
        } catch (IOException e) {
            // Not valid further on: what was found until there counts.
            return line;
        }
        return line;
    }

    private static JsonPointer pointer(String path) {
        return JsonPointer.compile(path.isEmpty() ? "" : "/" + path.replace('.', '/'));
    }

    /**
     * Reads a file in UTF-8 of at most {@link BoundedFiles#SETTINGS} bytes.
     *
     * @throws Problem if the file is missing, unreadable, too long or not JSON
     */
    public static Object read(Path file) {
        try {
            return parse(BoundedFiles.text(file, BoundedFiles.SETTINGS), file.toString());
        } catch (NoSuchFileException e) {
            throw new Problem("There is no file " + file + ".", e);
        } catch (IOException e) {
            throw new Problem("Cannot read " + file + ": " + Reason.of(e) + ".", e);
        }
    }

    /** Formats a value, indented, with a line feed at the end. */
    public static String format(Object value) {
        return format(value, WRITER) + "\n";
    }

    /** Formats a value as Jackson does unless told otherwise, for files that other programs write too. */
    public static String jacksonFormat(Object value) {
        return format(value, JACKSON);
    }

    private static String format(Object value, ObjectWriter writer) {
        try {
            return writer.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a JSON value: " + e.getOriginalMessage(), e);
        }
    }

    /** Rewords a message of Jackson, which speaks of tokens, character codes and its own options. */
    private static String explain(String message) {
        for (Map.Entry<Pattern, String> reason : REASONS.entrySet()) {
            Matcher found = reason.getKey().matcher(message);
            if (found.find()) {
                return found.groupCount() == 0
                        ? reason.getValue()
                        : String.format(Locale.ROOT, reason.getValue(), found.group(1));
            }
        }
        return "unexpected text";
    }

    /** Pairs of a part of Jackson's message and our words for it; the first that is found counts. */
    private static Map<Pattern, String> reasons(String... pairs) {
        Map<Pattern, String> reasons = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            reasons.put(Pattern.compile(pairs[i]), pairs[i + 1]);
        }
        return reasons;
    }
}
