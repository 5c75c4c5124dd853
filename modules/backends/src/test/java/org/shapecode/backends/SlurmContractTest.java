package org.shapecode.backends;

import java.util.Map;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.shapecode.experiment.study.Backend;
import org.shapecode.experiment.study.BackendContract;

@Timeout(120)
class SlurmContractTest extends BackendContract {
    @RegisterExtension
    static final SlurmCluster CLUSTER = new SlurmCluster();

    @Override
    protected Backend plugin() {
        return new Slurm();
    }

    @Override
    protected Backend backend() {
        return CLUSTER.backend(Map.of("per-task", 2));
    }
}
