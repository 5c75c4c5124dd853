package org.shapecode.exchange.weights;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shapecode.core.Excerpt;

/**
 * The order of layers from their names in PyTorch, {@code encoder.2.weight}: encoder first, then by number. Activation
 * functions count as layers in a sequence of PyTorch's, so that the numbers may have gaps.
 */
public final class NamedOrder {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

    private NamedOrder() {}

    /**
     * Orders arrays.
     *
     * @param arrays in PyTorch's layout
     * @param notes for the result
     * @throws IllegalArgumentException if a name does not tell the part or what the array is, with a message that follows the
     *     name of a file
     */
    public static StoredWeights of(List<NamedArray> arrays, List<String> notes) {
        List<StoredLayer> layers = new ArrayList<>(StoredLayer.group(arrays, Layout.PYTORCH));
        layers.forEach(NamedOrder::requirePart);
        layers.sort(Comparator.comparing((StoredLayer layer) -> isEncoder(layer.name()) ? 0 : 1)
                .thenComparing(layer -> padded(layer.name())));
        return new StoredWeights(layers, Layout.PYTORCH, notes);
    }

    private static boolean isEncoder(String name) {
        return name.toLowerCase(Locale.ROOT).startsWith("enc");
    }

    private static void requirePart(StoredLayer layer) {
        String name = layer.name();
        boolean decoder = name.toLowerCase(Locale.ROOT).startsWith("dec");
        if (!isEncoder(name) && !decoder || !NUMBER.matcher(name).find()) {
            throw new IllegalArgumentException("has weights of \"" + Excerpt.of(name)
                    + "\", which does not give the position of the layer; name them encoder.0.weight, encoder.0.bias, …,"
                    + " decoder.0.weight, …");
        }
    }

    /** Sorts {@code 10} after {@code 9}. */
    private static String padded(String name) {
        Matcher matcher = NUMBER.matcher(name);
        return matcher.replaceAll(result -> "0".repeat(6 - result.group().length()) + result.group());
    }
}
