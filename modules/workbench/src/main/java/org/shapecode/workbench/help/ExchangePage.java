package org.shapecode.workbench.help;

import java.util.List;
import org.shapecode.core.Html;
import org.shapecode.experiment.api.WeightsConvention;

/** The help page about exchange with other programs, with the text that every run has beside its weights. */
final class ExchangePage {
    private static final String HEAD = """
        <h1>Other programs</h1>
        <h2>Export a run</h2>
        <p><b>Export</b> in the context menu of the <b>Runs</b> window, or <code>shapecode-cli export RUN --out FILE</code>,
        exports a run to other programs. A run that is stopped or still training is exported from its last checkpoint.</p>
        <table>
        <tr valign="top"><td><code>npz</code></td><td>Arrays for NumPy: test images, reconstructions, codes, attributes,
        metrics, results and weights; with <code>--training-images</code> also the training images</td></tr>
        <tr valign="top"><td><code>onnx</code></td><td>The networks, for ONNX Runtime and others: the files
        <code>encoder.onnx</code> and <code>decoder.onnx</code> in a folder, or, on the command line, in a
        <code>.zip</code></td></tr>
        <tr valign="top"><td><code>safetensors</code></td><td>The weights, for PyTorch and others</td></tr>
        </table>
        <p>A study is exported as one table with a row for each run, as CSV or NPZ.</p>
        <h2>Arrays in NPZ</h2>
        <table>
        <tr valign="top"><td><code>images</code>, <code>reconstructions</code></td><td>[image][channel][row][column], black
        is 0 and white 1; in one dimension [image][channel][column]</td></tr>
        <tr valign="top"><td><code>codes</code></td><td>[image][component]</td></tr>
        <tr valign="top"><td><code>attributes</code>, <code>attribute_names</code></td><td>[image][attribute]</td></tr>
        <tr valign="top"><td><code>errors</code></td><td>[image], the reconstruction loss</td></tr>
        <tr valign="top"><td><code>held_out</code></td><td>[image], 1 inside holes, 0 outside</td></tr>
        <tr valign="top"><td><code>training_images</code> …</td><td>The same for the training images</td></tr>
        <tr valign="top"><td><code>metrics.step</code>, <code>metrics.loss</code> …</td><td>[step], one for each
        column of <code>metrics.csv</code></td></tr>
        <tr valign="top"><td><code>numbers</code>, <code>number_names</code></td><td>The results of the analyses</td></tr>
        <tr valign="top"><td><code>encoder.0.weight</code> …</td><td>The weights, as described below</td></tr>
        <tr valign="top"><td><code>experiment</code>, <code>layers</code>, <code>convention</code></td><td>Texts: the
        settings and the layers in JSON, and the description below</td></tr>
        </table>
        <p>Load it with <code>numpy.load("run.npz")</code>; nothing in it is pickled.</p>
        <h2>Networks in ONNX</h2>
        <p>The encoder maps <code>image</code>, [batch][channel][row][column], to <code>code</code>,
        [batch][component]; the decoder maps it back. The batch size is variable. The operators are those of opset 13. A
        plugin's layer with custom arithmetic has no counterpart in ONNX; the export fails and names it. The DCGAN has
        only a decoder: its codes are found by search.</p>
        <h2>Import a network</h2>
        <p><b>File | Import Network\u2026</b>, or <code>shapecode-cli import FILE --out DIR</code>, creates a finished run from a
        network trained in another program. It has zero steps; its views show the network as it is, and it can be trained
        longer, changed and repeated in studies. The model <code>imported</code> in its settings names the file, from which
        every new training starts.</p>
        <table>
        <tr valign="top"><td><code>.onnx</code></td><td>An autoencoder in one file, or its encoder and its decoder in two,
        as PyTorch exports them in evaluation mode, or as Shapecode exports them, including coordinate channels and spatial
        broadcasts. Of a variational encoder, only the part that gives the mean is read. Both layers and weights are read. If one file holds the whole
        autoencoder, the code is the narrowest tensor, or the one that <code>--code NAME</code> names. An operator without a
        counterpart in Shapecode is an error that names its node.</td></tr>
        <tr valign="top"><td><code>.h5</code>, <code>.keras</code></td><td>Models of Keras. Without
        an experiment, the layers are those that the file describes, if it is a <code>Sequential</code> model; if that
        consists of two, they are the encoder and the decoder. <code>--code NAME</code> names a layer; where an activation
        layer follows it, that layer. Layers with <code>trainable=False</code> are <a href="page:networks">frozen</a>. A
        layer without a counterpart in Shapecode is an error that names it. For files with weights alone and for other models,
        name an experiment with the same layers: <code>import --weights FILE --preset authors-disks</code></td></tr>
        <tr valign="top"><td><code>.safetensors</code>, <code>.npz</code></td><td>Weights only, named as below; the numbering may
        skip layers without weights</td></tr>
        </table>
        <p>Layers with weights must be in the same order as in the file, with the same shapes. A layer without biases ignores
        those in the file, so <code>--set model.encoder.0.bias=false</code> is an ablation; so is a <a
        href="page:networks">frozen layer</a>, whose parameters stay those of the file. The experiment also gives
        the images, whose size and channels must match the network; without an experiment, the images are disks of that
        size.</p>
        <p>For example, to keep an encoder whose layers 1 and 4 have parameters, and train only the decoder for 2000
        steps:</p>
        <pre>
        shapecode-cli import autoencoder.onnx --out run \\
            --set model.encoder.0.frozen=true --set model.encoder.3.frozen=true
        shapecode-cli run run/experiment.shapecode.json --out run --resume --steps 2000
        </pre>
        <p>On the desktop, select <b>Frozen</b> in these layers of the imported network's experiment, set its steps to 2000,
        and run it.</p>
        <h2>Weights</h2>
        """;

    private ExchangePage() {}

    static String html() {
        return HEAD + html(WeightsConvention.text().lines().toList());
    }

    /** Indented lines stay as they are; headings are underlined; all else flows. */
    private static String html(List<String> lines) {
        StringBuilder page = new StringBuilder("<p>");
        for (int i = 0; i < lines.size(); i++) {
            String line = Html.escape(lines.get(i));
            boolean heading = i + 1 < lines.size() && lines.get(i + 1).startsWith("---");
            if (heading) {
                page.append("</p><h3>").append(line).append("</h3><p>");
                i++;
            } else if (line.isBlank()) {
                page.append("</p><p>");
            } else if (line.startsWith("  ")) {
                page.append("</p><pre>").append(line).append("</pre><p>");
            } else {
                page.append(line).append('\n');
            }
        }
        return page.append("</p>")
                .toString()
                .replace("</pre><p></p><pre>", "\n")
                .replace("<p></p>", "");
    }
}
