package org.shapecode.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.netbeans.spi.sendopts.Env;

/**
 * Where a command writes, and the folder that its relative file names start from.
 *
 * @param terminal whether a person looks on, for whom a line may be written over
 */
record Console(PrintWriter out, PrintWriter err, Path directory, boolean terminal) {

    static Console of(Env env) {
        Path directory = env.getCurrentDirectory().toPath().toAbsolutePath();
        return new Console(
                writer(env.getOutputStream()), writer(env.getErrorStream()), directory, System.console() != null);
    }

    /** The file that the user means by a name that may be relative. */
    Path resolve(Path file) {
        return directory.resolve(file).normalize();
    }

    void flush() {
        out.flush();
        err.flush();
    }

    private static PrintWriter writer(OutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, UTF_8), true);
    }
}
