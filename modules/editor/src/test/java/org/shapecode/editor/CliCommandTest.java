package org.shapecode.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shapecode.experiment.api.Document;
import org.shapecode.toolkit.SampleDocuments;

/** The copied command trains the experiment as shown. */
class CliCommandTest {
    private static final Document SMALL = SampleDocuments.small();

    private static String line(Document before, Document now) {
        return CliCommand.of("small", before, now, "Small");
    }

    @Test
    void listsOnlyChangedFields() {
        assertEquals("shapecode-cli run small --out runs/small", line(SMALL, SMALL));
        assertTrue(line(SMALL, SMALL.with("data.size", 32)).endsWith(" --set data.size=32"));
    }

    @Test
    void setsANewPluginAsAWholeAndTheSamePluginByField() {
        Document hole = SMALL.with("data.sampling", Map.of("plugin", "hole", "from", 4));
        String set = line(SMALL, hole);
        assertTrue(
                set.endsWith("--set 'data.sampling={\"plugin\": \"hole\",\"from\": 4}'")
                        || set.endsWith("--set 'data.sampling={\"from\": 4,\"plugin\": \"hole\"}'"),
                set);
        assertTrue(line(hole, hole.with("data.sampling.from", 5)).endsWith(" --set data.sampling.from=5"));
    }

    @Test
    void setsARemovedFieldToItsDefault() {
        Document seven = SMALL.with("seed", 7);
        assertTrue(line(seven, SMALL).endsWith(" --seed 1"), line(seven, SMALL));
    }

    @Test
    void clearsARemovedStudy() {
        Document study = SMALL.with("study", Map.of("seeds", List.of(1, 2)));
        assertTrue(line(study, SMALL).endsWith(" --set study=null"), line(study, SMALL));
    }

    @Test
    void doesNotMistakeTheSeedForTheSeedsOfAStudy() {
        Document study = SMALL.with("study", Map.of("seeds", List.of(1, 2)));
        String line = line(study, study.with("seed", 5));
        assertTrue(line.endsWith(" --set seed=5"), line);
        assertFalse(line.contains("--seed"), line);
    }

    @Test
    void namesTheRunFolderAfterTheExperiment() {
        assertTrue(CliCommand.of("a", SMALL, SMALL, "  Disks & (Squares) ").endsWith("--out runs/disks-squares"));
        assertTrue(CliCommand.of("a", SMALL, SMALL, "ψ₃").endsWith("--out runs/psi3"));
        assertTrue(CliCommand.of("a", SMALL, SMALL, "半径").endsWith("--out runs/experiment"));
        assertTrue(CliCommand.of("a", SMALL, SMALL, "../../etc").endsWith("--out runs/etc"));
    }
}
