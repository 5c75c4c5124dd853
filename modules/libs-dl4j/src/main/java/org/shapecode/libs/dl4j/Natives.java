package org.shapecode.libs.dl4j;

import java.io.File;
import org.openide.modules.InstalledFileLocator;
import org.openide.modules.ModuleInstall;
import org.openide.modules.Places;

/**
 * Tells JavaCPP, before anything of ND4J is loaded, to take the native libraries from the files beside this module
 * instead of extracting them from a jar. Called by the module system at every start; it only sets system properties.
 */
@SuppressWarnings("serial")
public final class Natives extends ModuleInstall {

    private static final String FOLDER = "modules/lib/nd4j";
    private static final String MODULE = "org.shapecode.libs.dl4j";

    /** Made by the module system. */
    public Natives() {}

    @Override
    public void validate() {
        File folder = InstalledFileLocator.getDefault().locate(FOLDER, MODULE, false);
        if (folder == null) {
            throw new IllegalStateException("The native libraries of ND4J are missing: " + FOLDER);
        }
        use(folder, new File(Places.getUserDirectory(), "var/javacpp"));
    }

    /** Points JavaCPP at a folder of native libraries, and at a folder of its own for what it may still extract. */
    static void use(File libraries, File cache) {
        System.setProperty("org.bytedeco.javacpp.pathsFirst", "true");
        System.setProperty("org.bytedeco.javacpp.cachedir", cache.getPath());
        System.setProperty("org.deeplearning4j.crash.reporting.enabled", "false");
        String others = System.getProperty("java.library.path", "");
        String path = others.isEmpty() ? libraries.getPath() : libraries + File.pathSeparator + others;
        System.setProperty("java.library.path", path);
    }
}
