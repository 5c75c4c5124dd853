package org.shapecode.cli;

import org.shapecode.core.Version;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class VersionText implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"Shapecode " + Version.current()};
    }
}
