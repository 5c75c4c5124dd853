package org.shapecode.workbench.help;

import java.util.List;
import org.shapecode.core.Html;
import org.shapecode.core.plugin.ParameterInfo;
import org.shapecode.core.plugin.Plugin;
import org.shapecode.core.plugin.Plugins;
import org.shapecode.network.spi.LayerKind;
import org.shapecode.network.spi.ModelBuilder;

/** The help page on networks, which describes every installed network and kind of layer in the words of its plugin. */
final class NetworksPage {
    private static final String HEAD = """
            <h1>Networks</h1>
            <p>A network is a list of layers. The network <b>Autoencoder</b> takes two lists: the encoder leads from the image to
            the code <i>z</i>, the decoder from the code to the image. The other networks are short lists of the same layers,
            which their parameters describe; all are below.</p>
            <h2>Edit a network</h2>
            <p>The <b>Settings</b> page draws the network: each layer as a box with the size of its output, such as 8 × 32 × 32
            (channels × rows × columns). An arrow at the beginning of a line comes from the line above. Below are the length of the
            code and the number of parameters, with a warning if the code is as long as an image or has more than 16 numbers
            for each attribute that varies: such a code can store the image instead of its attributes. Click a layer of the
            network <b>Autoencoder</b> to change its parameters, to add a layer before or after it, to move, duplicate or remove
            it; or use Alt+Left, Alt+Right, Ctrl+D and Delete. Other networks are drawn only. <code>shapecode-cli run</code> prints the same before training.</p>
            <p>Below the drawing, each layer is one line of the form: its kind, its main parameters, and the sizes before and
            after it. Press the line to show all parameters. The buttons at its end and Alt+Up, Alt+Down, Ctrl+D and Delete do
            the same as in the drawing; <b>Add Layer</b> appends one.</p>
            <p>A layer that does not fit its input is named with its sizes, and the experiment cannot be run until the layers
            fit together. The decoder must end with images of the size of the data.</p>
            <p>In a file, a layer is its kind or an object with the parameters that differ from their defaults:</p>
            <pre>
            "model": {
              "plugin": "autoencoder",
              "encoder": [{"plugin": "conv", "channels": 4}, "flatten", {"plugin": "dense", "units": 2}],
              "decoder": …
            }
            </pre>
            <p>On the command line, <code>--set model.encoder.0.channels=16</code> sets a parameter of the first layer, and
            <code>--set 'model.encoder=[…]'</code> the whole list. A study can vary such a path too.</p>
            <h2>Frozen layers</h2>
            <p>Training does not change the parameters of a <b>frozen</b> layer. They are drawn from the seed, or
            read from a file by the network <a href="page:exchange">Imported network</a>. Gradients pass through it, and
            penalties on weights include it, but its weights and biases are never updated. A frozen batch normalisation also keeps
            its running mean and variance, and normalises by them during training as it does afterwards. At least one layer
            must learn. A study that varies <code>model.encoder.0.frozen</code> shows what training the layer
            contributes.</p>
            <h2>Padding</h2>
            <p>The padding of a convolution is a list of one number of zeros for all sides; or of two numbers (left, right) in
            one dimension and four (top, bottom, left, right) in two; or <code>"valid"</code> for none. The side of the output
            is (side + padding of both sides - kernel) / stride + 1, rounded down.</p>
            <h2>Transposed convolutions</h2>
            <p>A transposed convolution inserts stride - 1 zeros between any two pixels, then cross-correlates the result with
            its kernel. Padding cuts pixels off the output, and output padding adds some at the bottom and on the right; it must
            be less than the stride. The side of the output is (side - 1) stride + kernel - padding of both sides + output
            padding. PyTorch scatters the kernel instead: its kernels are these, rotated by 180 degrees. Exported weights follow
            <a href="page:exchange">PyTorch's order</a>.</p>
            <h2>Activations</h2>
            <p>As they are written in files: <code>leaky-relu</code> is <i>v</i> for positive <i>v</i> and the negative slope times <i>v</i> otherwise;
            <code>relu</code> max(<i>v</i>, 0); <code>elu</code> exp(<i>v</i>) - 1 for negative <i>v</i>; <code>tanh</code>;
            <code>sigmoid</code> 1 / (1 + exp(-<i>v</i>)); <code>softplus</code> log(1 + exp(<i>v</i>)); <code>none</code> the
            identity.</p>
            <h2>Losses</h2>
            <p><code>sum-of-squares</code> sums the squared difference over the pixels (Eq. 1 of the paper),
            <code>mean-of-squares</code> averages it. <code>cross-entropy</code> is the binary cross-entropy, summed over the
            pixels; it needs the activation <code>sigmoid</code> in the last layer of the decoder. All are averaged over the
            images of a batch.</p>
            <h2>Initial weights</h2>
            <p><code>glorot</code> is uniform within sqrt(6 / (fan in + fan out)) of 0; <code>he</code> is normal with the
            variance 2 / fan in; <code>normal</code> is normal with the standard deviation 0.02. With these, biases start at 0.
            <code>pytorch</code> is PyTorch's default: weights and biases are uniform within 1 / sqrt(fan in) of 0.</p>
            """;

    private NetworksPage() {}

    static String html() {
        StringBuilder page = new StringBuilder(HEAD);
        page.append("<h1>Networks by name</h1>");
        describe(Plugins.all(ModelBuilder.class), page);
        page.append("<h1>Layers</h1>");
        describe(Plugins.all(LayerKind.class), page);
        return page.toString();
    }

    private static void describe(List<? extends Plugin> plugins, StringBuilder page) {
        for (Plugin plugin : plugins) {
            page.append("<a name=\"").append(Html.escape(plugin.id())).append("\"></a><h2>");
            page.append(Html.escape(plugin.displayName()));
            page.append(" (<code>").append(Html.escape(plugin.id())).append("</code>)</h2>");
            page.append(Html.paragraphs(plugin.description())).append(Html.paragraphs(plugin.help()));
            page.append("<ul>");
            for (ParameterInfo info : ParameterInfo.of(plugin.getClass())) {
                page.append("<li><code>").append(Html.escape(info.name())).append("</code>: ");
                page.append(Html.escape(info.description())).append("</li>");
            }
            page.append("</ul>");
        }
    }
}
