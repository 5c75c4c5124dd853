package org.shapecode.analyses;

import org.shapecode.core.plugin.PluginContract;
import org.shapecode.experiment.study.StudyAnalysis;

class ParallelRunsTest extends PluginContract<StudyAnalysis> {
    @Override
    protected Class<StudyAnalysis> kind() {
        return StudyAnalysis.class;
    }

    @Override
    protected StudyAnalysis plugin() {
        return new ParallelRuns();
    }
}
