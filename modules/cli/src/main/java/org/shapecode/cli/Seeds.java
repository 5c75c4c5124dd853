package org.shapecode.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.shapecode.core.Excerpt;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * The seeds of {@code --seeds}: numbers and ranges with both ends, separated by commas, such as {@code 1..16} or
 * {@code 1,3,8..10}.
 *
 * @param all distinct, in the given order
 */
record Seeds(List<Long> all) {
    /** How to write them. */
    static final String LABEL = "N..N|N,N";

    private static final int MOST = 10_000;
    private static final Pattern PART = Pattern.compile("(-?\\d{1,18})(?:\\.\\.(-?\\d{1,18}))?");

    Seeds {
        all = List.copyOf(all);
    }

    static Seeds parse(String text) {
        List<Long> seeds = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            Matcher matcher = PART.matcher(part.strip());
            if (!matcher.matches()) {
                throw refused(text);
            }
            long from = Long.parseLong(matcher.group(1));
            long to = matcher.group(2) == null ? from : Long.parseLong(matcher.group(2));
            if (to < from || to - from >= MOST - seeds.size()) {
                throw refused(text);
            }
            LongStream.rangeClosed(from, to).forEach(seeds::add);
        }
        return new Seeds(seeds.stream().distinct().toList());
    }

    private static TypeConversionException refused(String text) {
        return new TypeConversionException("\"" + Excerpt.of(text) + "\" is not a list of up to " + MOST
                + " seeds; write a range such as 1..16, or a list such as 1,3,5");
    }

    /** Reads them from the command line. */
    static final class Converter implements ITypeConverter<Seeds> {
        @Override
        public Seeds convert(String text) {
            return parse(text);
        }
    }
}
