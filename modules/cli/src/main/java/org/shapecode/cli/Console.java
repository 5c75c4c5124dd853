package org.shapecode.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.netbeans.spi.sendopts.Env;

/**
 * The streams of a command, and the folder against which relative file names are resolved.
 *
 * @param terminal whether a line may be overwritten
 */
record Console(InputStream in, PrintWriter out, PrintWriter err, Path directory, boolean terminal) {
    /** Without input. */
    Console(PrintWriter out, PrintWriter err, Path directory, boolean terminal) {
        this(InputStream.nullInputStream(), out, err, directory, terminal);
    }

    static Console of(Env env) {
        Path directory = env.getCurrentDirectory().toPath().toAbsolutePath();
        return new Console(
                env.getInputStream(),
                writer(env.getOutputStream()),
                writer(env.getErrorStream()),
                directory,
                System.console() != null);
    }

    /** The absolute path of a file named on the command line. */
    Path resolve(Path file) {
        return directory.resolve(file.toString()).normalize();
    }

    /** Prints each sentence on a line of the error stream. */
    void warn(List<String> sentences) {
        sentences.forEach(sentence -> err.printf("Warning: %s%n", sentence));
    }

    void flush() {
        out.flush();
        err.flush();
    }

    static PrintWriter writer(OutputStream stream) {
        return new PrintWriter(new TerminalWriter(new OutputStreamWriter(stream, UTF_8)), true);
    }
}
