package org.shapecode.libs.dl4j;

import java.io.File;
import org.openide.modules.InstalledFileLocator;
import org.openide.modules.ModuleInstall;
import org.openide.modules.Places;

/**
 * Makes JavaCPP load the native libraries from the files beside this module instead of extracting them from a jar, before any
 * class of ND4J is loaded. Called by the module system at every start; it only sets system properties.
 */
@SuppressWarnings("serial")
public final class Natives extends ModuleInstall {

    private static final String FOLDER = "modules/lib/nd4j";
    private static final String MODULE = "org.shapecode.libs.dl4j";

    /** Created by the module system. */
    public Natives() {}

    @Override
    public void validate() {
        File folder = InstalledFileLocator.getDefault().locate(FOLDER, MODULE, false);
        if (folder == null) {
            throw new IllegalStateException("The native libraries of ND4J are missing: " + FOLDER);
        }
        use(folder, new File(Places.getUserDirectory(), "var/javacpp"));
    }

    /** Sets the folder of native libraries, and the folder for what JavaCPP may still extract. */
    static void use(File libraries, File cache) {
        System.setProperty("org.bytedeco.javacpp.pathsFirst", "true");
        System.setProperty("org.bytedeco.javacpp.cachedir", cache.getPath());
        System.setProperty("org.deeplearning4j.crash.reporting.enabled", "false");
        String others = System.getProperty("java.library.path", "");
        String path = others.isEmpty() ? libraries.getPath() : libraries + File.pathSeparator + others;
        System.setProperty("java.library.path", path);
    }
}
