package org.shapecode.network.spi;

import java.util.ArrayList;
import java.util.List;
import org.shapecode.network.api.Part;

/** What to tell of a model's networks before training: sizes, code length and number of parameters. */
public final class NetworkSummary {
    private NetworkSummary() {}

    /**
     * One line for each network, such as {@code "Decoder: 2 numbers → 1 x 4 x 4 px; 48 parameters, code length 2"}.
     *
     * @param networks of a model, in any order
     * @return no lines without networks
     */
    public static List<String> lines(List<NetworkSpec> networks) {
        List<String> lines = new ArrayList<>();
        boolean decodes = networks.stream().anyMatch(each -> each.part() == Part.DECODER);
        for (NetworkSpec each : networks) {
            boolean encoder = each.part() == Part.ENCODER;
            int code = encoder ? each.outputLength() : each.inputLength();
            lines.add((encoder ? "Encoder: " : "Decoder: ") + each.sizes() + "; " + each.parameterCount()
                    + " parameters" + frozen(each) + (encoder && decodes ? "" : ", code length " + code));
        }
        return lines;
    }

    private static String frozen(NetworkSpec network) {
        long frozen = network.frozen().count();
        String some = frozen == network.parameterCount() ? "all of them" : frozen + " of them";
        return frozen == 0 ? "" : " (" + some + " frozen)";
    }
}
