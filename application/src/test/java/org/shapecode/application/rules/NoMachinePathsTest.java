package org.shapecode.application.rules;

import static org.junit.Assert.assertEquals;
import static org.junit.Assume.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.Test;

/** Everything in the repository works in any folder of any machine. The paths here are in pieces: this is a file too. */
public class NoMachinePathsTest {
    private static final String HOME = "/ho" + "me/ada";

    private final NoMachinePaths rule = new NoMachinePaths(List.of("/forge"));

    @Test
    public void holds() throws Exception {
        assumeTrue("not a git checkout", CommittedFiles.known());
        List<Source> files = CommittedFiles.read();
        new NoMachinePaths(CommittedFiles.machineFolders(files)).check(files);
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

    /** Where the checkout lies says what to look for; a folder that is named like one of ours says nothing. */
    @Test
    public void knowsTheFoldersOfThisMachine() {
        List<Source> files = Sources.main("");
        assertEquals(List.of("/forge/x", "/forge"), CommittedFiles.machineFolders(Path.of("/forge/x"), files));
        assertEquals(List.of("/src/x"), CommittedFiles.machineFolders(Path.of("/src/x"), files));
        assertEquals(List.of("/tmp/x"), CommittedFiles.machineFolders(Path.of("/tmp/x"), files));
        assertEquals(List.of(), CommittedFiles.machineFolders(Path.of("/modules"), files));
    }

    private List<Violation> violations(String text) {
        return rule.violations(Sources.at("run.sh", text));
    }
}
