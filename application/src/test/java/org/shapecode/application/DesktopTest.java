package org.shapecode.application;

import junit.framework.Test;
import org.openide.modules.ModuleInfo;
import org.openide.util.Lookup;

/** Boots the assembled application with its window: any severe message or exception on the way is a failure. */
public class DesktopTest extends Driven {

    /** Called by JUnit for each test. */
    public DesktopTest(String name) {
        super(name);
    }

    /** The tests of this class, run inside the application. */
    public static Test suite() {
        return Booted.suite(DesktopTest.class);
    }

    /** Every module of ours is switched on: one that cannot start is switched off without a message. */
    public void testOurModulesAreEnabled() {
        int found = 0;
        for (ModuleInfo module : Lookup.getDefault().lookupAll(ModuleInfo.class)) {
            if (module.getCodeNameBase().startsWith("org.shapecode.")) {
                assertTrue(module.getCodeNameBase(), module.isEnabled());
                found++;
            }
        }
        assertTrue("only " + found + " modules", found >= 23);
    }
}
