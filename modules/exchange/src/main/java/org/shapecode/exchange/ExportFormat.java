package org.shapecode.exchange;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shapecode.core.Problem;

/** The formats in which runs and studies are written for other programs. */
public enum ExportFormat {
    /** Arrays for NumPy: images, codes, metrics and weights of a run; the table of a study. */
    NPZ("NumPy arrays", true, true),
    /** The networks of a run, for ONNX Runtime and other programs that evaluate them. */
    ONNX("ONNX networks", true, false),
    /** The weights of a run, for PyTorch and others. */
    SAFETENSORS("Weights as safetensors", true, false),
    /** The table of a study. */
    CSV("Table", false, true);

    private final String label;
    private final boolean run;
    private final boolean study;

    ExportFormat(String label, boolean run, boolean study) {
        this.label = label;
        this.run = run;
        this.study = study;
    }

    /** A description of the content, such as {@code "NumPy arrays"}. */
    public String label() {
        return label;
    }

    /** The name on the command line, which is also the file name extension, without a dot. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The formats of a run. */
    public static List<ExportFormat> ofRuns() {
        return Arrays.stream(values()).filter(format -> format.run).toList();
    }

    /** The formats of a study. */
    public static List<ExportFormat> ofStudies() {
        return Arrays.stream(values()).filter(format -> format.study).toList();
    }

    /**
     * The format with a name.
     *
     * @param among the formats to choose from
     * @throws Problem if there is none
     */
    public static ExportFormat parse(String id, List<ExportFormat> among) {
        return among.stream()
                .filter(format -> format.id().equalsIgnoreCase(id))
                .findFirst()
                .orElseThrow(() -> new Problem("\"" + id + "\" is not a format; choose "
                        + among.stream().map(ExportFormat::id).collect(Collectors.joining(", ")) + "."));
    }

    /** The format of a file by its extension; empty if the extension is unknown. */
    public static Optional<ExportFormat> of(Path file, List<ExportFormat> among) {
        return among.stream().filter(format -> hasEnding(file, format.id())).findFirst();
    }

    static boolean hasEnding(Path file, String ending) {
        return file.getFileName() != null
                && file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith("." + ending);
    }
}
