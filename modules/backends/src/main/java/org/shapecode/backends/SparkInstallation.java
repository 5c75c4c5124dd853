package org.shapecode.backends;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shapecode.core.AtomicFiles;
import org.shapecode.core.Problem;
import org.shapecode.core.Reason;

/**
 * Where Spark is.
 *
 * @param home its folder
 * @param own whether it is that which comes with Shapecode
 * @param driver the jar of our driver
 */
record SparkInstallation(Path home, boolean own, Path driver) {
    /** The main class of the driver, which this module never loads. */
    static final String DRIVER = "org.shapecode.spark.driver.Driver";

    private static final String JAR = "spark-driver.jar";
    private static final String JARS = "jars";

    /** What Spark opens of Java for itself. */
    private static final List<String> OPENED = List.of(
            "lang",
            "lang.invoke",
            "lang.reflect",
            "io",
            "net",
            "nio",
            "util",
            "util.concurrent",
            "util.concurrent.atomic");

    private static final List<String> OPENED_INSIDE =
            List.of("sun.nio.ch", "sun.nio.cs", "sun.security.action", "sun.util.calendar");

    /**
     * Finds it.
     *
     * @param chosen its folder; empty for that which comes with Shapecode
     * @throws Problem if it is not there, or does not know such a master
     */
    static SparkInstallation of(String chosen, String master) {
        Path ours = SparkProgram.installed().folder().resolve(SparkProgram.SPARK);
        Path driver = ours.resolve(JAR);
        if (!Files.exists(driver) || chosen.isEmpty() && !Files.isDirectory(ours.resolve(JARS))) {
            throw new Problem("This installation of Shapecode comes without Spark: build Shapecode with \"mvn -Pspark"
                    + " -DskipTests package\", and copy application/target/shapecode/spark to " + ours + ".");
        }
        if (chosen.isEmpty() && Spark.isManaged(master)) {
            throw new Problem("The master " + master + " needs a complete Spark installation; set home to its folder"
                    + " (--set on.home=/path/to/spark).");
        }
        SparkInstallation found = chosen.isEmpty()
                ? new SparkInstallation(ours, true, driver)
                : new SparkInstallation(Path.of(chosen), false, driver);
        if (!found.own && !Files.isExecutable(found.program())) {
            throw new Problem("There is no Spark in " + chosen + ": bin/spark-submit is missing; correct home.");
        }
        return found;
    }

    private Path program() {
        return home.resolve("bin").resolve("spark-submit");
    }

    /** The beginning of a command that submits an application; its arguments follow. */
    List<String> submit(String memory) {
        if (!own) {
            return new ArrayList<>(List.of(program().toString(), "--driver-memory", memory));
        }
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + memory);
        command.addAll(List.of("-XX:+IgnoreUnrecognizedVMOptions", "-XX:TieredStopAtLevel=1"));
        OPENED.forEach(each -> command.add("--add-opens=java.base/java." + each + "=ALL-UNNAMED"));
        OPENED_INSIDE.forEach(each -> command.add("--add-opens=java.base/" + each + "=ALL-UNNAMED"));
        command.addAll(List.of("-cp", home.resolve(JARS) + "/*", "org.apache.spark.deploy.SparkSubmit"));
        return command;
    }

    /**
     * What the process of the driver needs to know.
     *
     * @param place of the driver, which becomes the home of Spark for a cluster in this computer, as that writes there
     * @throws Problem if it cannot be written
     */
    Map<String, String> environment(String master, Path place) {
        if (!own) {
            return Map.of("SPARK_HOME", home.toString());
        }
        Path used = master.startsWith("local") ? writable(place.resolve("home")) : home;
        return Map.of("SPARK_HOME", used.toString(), "SPARK_SCALA_VERSION", "2.13");
    }

    private Path writable(Path other) {
        try {
            AtomicFiles.createFolders(other);
            // Shapecode may have been moved since.
            Files.deleteIfExists(other.resolve(JARS));
            Files.createSymbolicLink(other.resolve(JARS), home.resolve(JARS));
            return other;
        } catch (IOException e) {
            throw new Problem("Cannot write to " + other + ": " + Reason.of(e) + ".", e);
        }
    }
}
