package org.shapecode.core;

import java.nio.file.Path;

/** Where this user's programs keep what they can make again. */
public final class CacheFolder {
    private CacheFolder() {}

    /** The folder of ours with a name, which may be missing. */
    public static Path of(String name) {
        String home = System.getenv().getOrDefault("HOME", System.getProperty("user.home"));
        return Path.of(home, ".cache", "shapecode", name);
    }
}
