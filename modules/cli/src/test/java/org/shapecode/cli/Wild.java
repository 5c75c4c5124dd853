package org.shapecode.cli;

import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.network.api.Kernel;
import org.shapecode.network.spi.WeightRegulariser;

/** A penalty that is no number, so that training diverges. */
@PluginInfo(id = "wild", name = "Wild", description = "Makes training diverge, for tests.", position = 9000)
public record Wild() implements WeightRegulariser {
    @Override
    public double lambda() {
        return 1;
    }

    @Override
    public double penalty(Kernel kernel) {
        return Double.NaN;
    }
}
