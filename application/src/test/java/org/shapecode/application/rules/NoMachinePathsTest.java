package org.shapecode.application.rules;

import static org.junit.Assert.assertEquals;
import static org.junit.Assume.assumeTrue;

import java.util.List;
import org.junit.Test;

/** Everything in the repository works in any folder of any machine. The paths here are in pieces: this is a file too. */
public class NoMachinePathsTest {
    private static final String HOME = "/ho" + "me/ada";

    private final NoMachinePaths rule = new NoMachinePaths(List.of("/forge"));

    @Test
    public void holds() throws Exception {
        assumeTrue("not a git checkout", CommittedFiles.known());
        new NoMachinePaths(CommittedFiles.machineFolders()).check(CommittedFiles.read());
    }

    @Test
    public void fires() {
        assertEquals(
                "run.sh:2: path " + HOME + " of one machine; make it relative, or a parameter",
                violations("\ncd " + HOME + "/x").get(0).toString());
        assertEquals(1, violations("\"/Us" + "ers/ada\"").size());
        assertEquals(1, violations("C:\\Us" + "ers\\ada").size());
        assertEquals(1, violations("HOME=/ro" + "ot").size());
        assertEquals(1, violations("file:///forge/main").size());
    }

    @Test
    public void leavesOtherPathsAlone() {
        assertEquals(List.of(), violations("/usr/bin/env ../forge/x ${dir}/forge /forgery https://a.org" + HOME));
    }

    private List<Violation> violations(String text) {
        return rule.violations(Sources.at("run.sh", text));
    }
}
