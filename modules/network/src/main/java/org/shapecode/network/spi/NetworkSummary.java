package org.shapecode.network.spi;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shapecode.core.Counted;
import org.shapecode.network.api.Extent;
import org.shapecode.network.api.Part;

/**
 * What to tell of a model's networks before training: their layers with sizes, the length of the code and the number of
 * parameters. Immutable; safe on any thread.
 *
 * @param networks of a model, an encoder before its decoder; empty if they are not known
 * @param attributes how many attributes vary from image to image; 0 if they are not known
 */
public record NetworkSummary(List<NetworkSpec> networks, int attributes) {
    /**
     * A code has at most so many numbers for each varying attribute before {@link #warning} mentions it. One suffices (the
     * paper, section 4); the longest code of the literature that Shapecode repeats has 16 for one angle.
     */
    private static final int LONGEST_PER_ATTRIBUTE = 16;

    public NetworkSummary {
        networks = List.copyOf(networks);
    }

    /**
     * The extent of the code: what the decoder takes, or what an encoder without a decoder gives. Empty if there are no
     * networks.
     */
    public Optional<Extent> code() {
        return part(Part.DECODER)
                .map(decoder -> decoder.extent(0))
                .or(() -> part(Part.ENCODER).map(NetworkSpec::output));
    }

    private Optional<NetworkSpec> part(Part part) {
        return networks.stream().filter(each -> each.part() == part).findFirst();
    }

    /** The length of the code: {@code "2-dimensional"}, {@code "4 × 16 × 16 = 1024 numbers"}; empty if there are no networks. */
    public String codeLength() {
        return code().map(NetworkSummary::spelledOut).orElse("");
    }

    /** The code, such as {@code "2-dimensional code"} or {@code "code of 4 × 16 × 16 = 1024 numbers"}; empty likewise. */
    public String codeName() {
        return code().map(code -> code.isFlat() ? spelledOut(code) + " code" : "code of " + spelledOut(code))
                .orElse("");
    }

    private static String spelledOut(Extent code) {
        return code.isFlat()
                ? code.length() + "-dimensional"
                : code.toString().replace(" px", "") + " = " + Counted.of(code.length(), "number");
    }

    /** The number of parameters, such as {@code "706, encoder 353 (80 frozen), decoder 353"}; empty if there are no networks. */
    public String parameters() {
        if (networks.size() < 2) {
            return networks.stream()
                    .map(each -> each.parameterCount() + frozen(each))
                    .collect(Collectors.joining());
        }
        long all = networks.stream().mapToLong(NetworkSpec::parameterCount).sum();
        return all
                + networks.stream()
                        .map(each -> ", " + (each.part() == Part.ENCODER ? "encoder " : "decoder ")
                                + each.parameterCount() + frozen(each))
                        .collect(Collectors.joining());
    }

    private static String frozen(NetworkSpec network) {
        long frozen = network.frozen().count();
        return frozen == 0 ? "" : " (" + (frozen == network.parameterCount() ? "all" : frozen) + " frozen)";
    }

    /**
     * Why the code is longer than makes sense, as sentences. It is if it has as many numbers as an image, so that the network
     * could copy it, or more than 16 for each varying attribute.
     */
    public Optional<String> warning() {
        int length = code().map(Extent::length).orElse(0);
        int image = part(Part.ENCODER)
                .map(NetworkSpec::inputLength)
                .or(() -> part(Part.DECODER).map(NetworkSpec::outputLength))
                .orElse(0);
        if (length > 0 && length >= image) {
            return Optional.of("The code has " + Counted.of(length, "number")
                    + (length == image ? ", as many as an image" : ", an image only " + image)
                    + ": the network can copy images without encoding them. Shorten the code.");
        }
        if (attributes > 0 && length > LONGEST_PER_ATTRIBUTE * attributes) {
            return Optional.of("The code has " + length + " numbers for " + Counted.of(attributes, "varying attribute")
                    + ", more than " + LONGEST_PER_ATTRIBUTE
                    + " for each. Such a code can hold more than the attributes; shorten it to see how they are "
                    + "encoded.");
        }
        return Optional.empty();
    }

    /**
     * All of it as a block of text: the encoder with its layers and sizes, the code, the decoder, the parameters, and the
     * warning if there is one.
     *
     * @return no lines without networks
     */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        part(Part.ENCODER).ifPresent(encoder -> lines.add("Encoder: " + layers(encoder)));
        code().ifPresent(code -> lines.add("Code: " + codeLength()));
        part(Part.DECODER).ifPresent(decoder -> lines.add("Decoder: " + layers(decoder)));
        if (!networks.isEmpty()) {
            lines.add("Parameters: " + parameters());
        }
        warning().ifPresent(why -> lines.add("Warning: " + why));
        return lines;
    }

    /** Such as {@code "1 × 64 × 64 px → conv 8 × 32 × 32 px → flatten 8192 numbers"}. */
    private static String layers(NetworkSpec network) {
        StringBuilder text = new StringBuilder(network.extent(0).toString());
        for (int i = 0; i < network.layers(); i++) {
            text.append(" \u2192 ").append(network.kinds().get(i).id());
            text.append(' ').append(network.extent(i + 1));
        }
        return text.toString();
    }
}
