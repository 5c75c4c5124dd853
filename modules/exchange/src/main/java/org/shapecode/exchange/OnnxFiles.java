package org.shapecode.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.shapecode.core.Problem;
import org.shapecode.core.plugin.Parameters;
import org.shapecode.exchange.onnx.OnnxExport;
import org.shapecode.network.NetworkModel;
import org.shapecode.network.api.Model;
import org.shapecode.network.api.Part;
import org.shapecode.network.spi.NetworkSpec;

/** The networks of a model as ONNX files: a folder of them, a {@code .zip}, or a single file. */
final class OnnxFiles {
    private static final String ENDING = "onnx";
    private static final String ZIP = "zip";

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    /**
     * Makes the files.
     *
     * @param metadata of each
     * @throws Problem if a layer has no counterpart in ONNX, or the model does not give its networks
     */
    OnnxFiles(Model model, Map<String, String> metadata) {
        if (!(model instanceof NetworkModel networks)) {
            throw new Problem(
                    "The model does not expose its networks to other programs; its plugin must make it a network "
                            + "model.");
        }
        for (NetworkSpec spec : networks.networks()) {
            byte[] file = OnnxExport.of(spec, networks.parameters(spec.part()), model.codeSize(), metadata);
            files.put(name(spec.part()), file);
        }
    }

    private static String name(Part part) {
        return Parameters.name(part) + "." + ENDING;
    }

    /** The files that may be written for a target. */
    static List<Path> possible(Path target) {
        return ExportFormat.hasEnding(target, ENDING) || ExportFormat.hasEnding(target, ZIP)
                ? List.of(target)
                : Stream.of(Part.values())
                        .map(part -> target.resolve(name(part)))
                        .toList();
    }

    /**
     * Writes the files.
     *
     * @return those written
     * @throws Problem if one cannot be written, or the target is a single one but there are several
     */
    List<Path> write(Path target) {
        if (ExportFormat.hasEnding(target, ZIP)) {
            RunExport.file(target, out -> {
                try (ZipOutputStream zip = new ZipOutputStream(out)) {
                    for (Map.Entry<String, byte[]> each : files.entrySet()) {
                        zip.putNextEntry(new ZipEntry(each.getKey()));
                        zip.write(each.getValue());
                    }
                }
            });
            return List.of(target);
        }
        if (ExportFormat.hasEnding(target, ENDING)) {
            if (files.size() > 1) {
                throw new Problem("An ONNX file holds one network, but the model has " + files.size()
                        + "; name a folder instead of " + target.getFileName() + ", or a file that ends in .zip.");
            }
            RunExport.file(target, out -> out.write(files.values().iterator().next()));
            return List.of(target);
        }
        List<Path> written = new ArrayList<>();
        files.forEach((name, bytes) -> {
            RunExport.file(target.resolve(name), out -> out.write(bytes));
            written.add(target.resolve(name));
        });
        return written;
    }
}
