package org.shapecode.experiment.api;

import java.util.List;
import java.util.Map;
import org.shapecode.core.Progress;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.experiment.spi.Analysis;

/** An analysis that finds nothing. */
@PluginInfo(id = "idle", name = "Idle", description = "Finds nothing, for tests.", position = 9999)
public record Idle() implements Analysis {
    @Override
    public Findings analyse(Trained trained, Progress progress) {
        return new Findings(List.of(), Map.of());
    }
}
