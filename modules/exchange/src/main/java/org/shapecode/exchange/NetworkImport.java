package org.shapecode.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shapecode.core.AtomicFiles;
import org.shapecode.core.Excerpt;
import org.shapecode.core.Problem;
import org.shapecode.core.plugin.Parameters;
import org.shapecode.core.plugin.PluginCall;
import org.shapecode.data.Data;
import org.shapecode.data.api.ImageShape;
import org.shapecode.exchange.weights.LayerKinds;
import org.shapecode.exchange.weights.Placement;
import org.shapecode.exchange.weights.StoredNetwork;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.Experiment;
import org.shapecode.experiment.api.Run;
import org.shapecode.experiment.api.Trainer;
import org.shapecode.network.api.Extent;
import org.shapecode.network.api.Loss;
import org.shapecode.network.layers.Reshape;
import org.shapecode.network.spi.LayerKind;
import org.shapecode.network.spi.ModelBuilder;
import org.shapecode.network.spi.NetworkSpec;

/**
 * A network of another program as an experiment of zero steps: training it creates a finished run that can be opened, trained
 * further and repeated in studies. Reading a file may take seconds; not for the event dispatch thread.
 *
 * @param document the experiment, complete
 * @param notes sentences about how the files were read; conversions and omissions are reported when training starts
 */
public record NetworkImport(Document document, List<String> notes) {
    private static final Logger LOG = Logger.getLogger(NetworkImport.class.getName());
    private static final String SIZE = "data.size";
    private static final String COLOUR = "data.paint.colour";

    /** Copies the notes. */
    public NetworkImport {
        notes = List.copyOf(notes);
    }

    /**
     * Creates the finished run. Blocks the calling thread, which must not be the event dispatch thread. If it does not succeed,
     * nothing remains of it: a network without results is of no use, and can be imported again.
     *
     * @param folder of the run; must be new or empty
     * @throws Problem as {@link Trainer#start}
     * @throws CancellationException if cancelled
     */
    public Run start(Trainer trainer, Path folder) {
        boolean made = !Files.exists(folder);
        trainer.plan(document, folder);
        boolean finished = false;
        try {
            Run run = trainer.resume(folder);
            finished = true;
            return run;
        } catch (CancellationException e) {
            throw told(e);
        } finally {
            if (!finished) {
                delete(folder, made);
            }
        }
    }

    private static CancellationException told(CancellationException cause) {
        CancellationException told = new CancellationException("Interrupted; nothing was imported.");
        told.initCause(cause);
        return told;
    }

    /** A folder that was there is kept: it may be a link to another disk. */
    private static void delete(Path folder, boolean made) {
        try (Stream<Path> children = Files.list(folder)) {
            for (Path child : children.toList()) {
                AtomicFiles.deleteTree(child);
            }
            if (made) {
                Files.delete(folder);
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.log(Level.WARNING, "Cannot delete " + folder + ", of an import that did not succeed", e);
        }
    }

    /**
     * Imports layers and weights of ONNX files and, without an experiment, of Keras; or the weights of other files into the
     * layers that an experiment has.
     *
     * @param files one with an autoencoder, or one with the encoder and one with the decoder
     * @param base the experiment that gives the images, the settings of training and the analyses; empty for disks of the size
     *     that the network takes
     * @param code name of the tensor that is the code, in a file with the layers of a whole autoencoder; empty to find it
     * @throws Problem if a file cannot be read, a node has no counterpart among our layers, no tensor between two layers has
     *     the name of the code, or the network does not fit the images
     */
    public static NetworkImport of(List<Path> files, Optional<Document> base, String code) {
        if (files.isEmpty() || files.size() > 2) {
            throw new Problem("A network is imported from one file, or from two, the encoder and the decoder, not from "
                    + files.size() + ".");
        }
        NetworkFile first = NetworkFile.of(files.get(0));
        Optional<NetworkFile.Layers> layers =
                first.bringsLayers() || base.isEmpty() ? first.layers() : Optional.empty();
        if (!code.isEmpty() && layers.isEmpty()) {
            throw new Problem(
                    "The code cannot be chosen by the name of a tensor: the layers are those of the experiment.");
        }
        if (!code.isEmpty() && files.size() > 1) {
            throw new Problem("The code cannot be chosen by the name of a tensor: it is the output of the encoder in "
                    + files.get(0) + ".");
        }
        return layers.map(each -> network(each, files, base, code)).orElseGet(() -> weights(files, base));
    }

    /**
     * Imports the weights alone, into the layers that an experiment has.
     *
     * @param files likewise, of any format
     * @param base the experiment with the layers
     * @throws Problem if a file cannot be read, or the weights do not fit the layers
     */
    public static NetworkImport weights(List<Path> files, Optional<Document> base) {
        Document document = base.orElseThrow(() -> new Problem(files.get(0)
                + " has weights but no layers; name an experiment whose network has the same layers, such as the preset"
                + " authors-disks."));
        Experiment experiment = document.experiment();
        ModelBuilder model = experiment.model();
        List<NetworkSpec> networks =
                PluginCall.get(model, () -> model.networks(experiment.data().shape()));
        if (networks.size() != 2
                || networks.get(0).outputLength() != networks.get(1).inputLength()) {
            throw new Problem(
                    "The network of " + Excerpt.of(experiment.name()) + ", " + model.id()
                            + ", is not an encoder and a decoder that are trained together; choose an experiment with an autoencoder.");
        }
        Loss loss;
        try (var built = experiment.newModel(1)) {
            loss = built.model().loss();
        }
        Imported imported = new Imported(
                absolute(files.get(0)),
                files.size() > 1 ? absolute(files.get(1)) : "",
                networks.get(0).kinds(),
                networks.get(1).kinds(),
                loss);
        return checked(files, document, imported, List.of());
    }

    private static String absolute(Path file) {
        return file.toAbsolutePath().normalize().toString();
    }

    private static NetworkImport network(
            NetworkFile.Layers layers, List<Path> files, Optional<Document> base, String code) {
        List<String> notes = new ArrayList<>();
        Document document = base.orElseGet(() -> Document.of(Map.of(), "experiment"));
        Extent image = Extent.of(images(document));
        StoredNetwork first = layers.apply(image);
        if (base.isEmpty()) {
            document = fitted(document, first.input(), notes);
        }
        boolean fits = base.isEmpty()
                ? document.value(SIZE).equals(first.input().columns())
                : first.input().equals(image);
        if (!fits) {
            throw misfit(files.get(0), first.input(), document, image);
        }
        List<LayerKind> encoder;
        List<LayerKind> decoder;
        Extent output;
        if (files.size() > 1) {
            StoredNetwork second = decoder(files.get(1), first.output());
            encoder = first.layers(0, first.length());
            decoder = new ArrayList<>(second.layers(0, second.length()));
            if (!second.input().equals(first.output())) {
                decoder.add(
                        0, new Reshape(second.input().channels(), second.input().columns()));
            }
            output = second.output();
        } else {
            int level = level(files.get(0), first, code);
            notes.add("The code is the tensor \"" + Excerpt.of(first.tensor(level)) + "\", " + first.extent(level)
                    + ", after layer " + level + " of " + first.length() + ".");
            encoder = first.layers(0, level);
            decoder = first.layers(level, first.length());
            output = first.output();
        }
        if (output.isFlat()
                && !first.input().isFlat()
                && output.length() == first.input().length()) {
            decoder = new ArrayList<>(decoder);
            decoder.add(new Reshape(first.input().channels(), first.input().columns()));
        }
        if (isFrozen(encoder, decoder)) {
            // It cannot be trained, and may have been frozen only to be saved.
            notes.add("All layers are frozen in the file; they were unfrozen, so that the network can be trained.");
            encoder = learning(encoder);
            decoder = learning(decoder);
        }
        Imported imported = new Imported(
                absolute(files.get(0)),
                files.size() > 1 ? absolute(files.get(1)) : "",
                encoder,
                decoder,
                loss(document));
        return checked(files, document, imported, notes);
    }

    private static boolean isFrozen(List<LayerKind> encoder, List<LayerKind> decoder) {
        List<LayerKind> layers =
                Stream.concat(encoder.stream(), decoder.stream()).toList();
        return layers.stream().anyMatch(LayerKind::frozen)
                && layers.stream()
                        .allMatch(layer -> LayerKinds.frozen(layer, true).equals(layer));
    }

    private static List<LayerKind> learning(List<LayerKind> layers) {
        return layers.stream().map(layer -> LayerKinds.frozen(layer, false)).toList();
    }

    /** The shape of the images of an experiment, whose network may not fit them. */
    private static ImageShape images(Document document) {
        Object data = document.value("data");
        document.openImages();
        return Parameters.read(Data.class, data == null ? Map.of() : data)
                .orThrow(document.source() + ": data")
                .shape();
    }

    private static StoredNetwork decoder(Path file, Extent code) {
        StoredNetwork decoder = NetworkFile.of(file)
                .layers()
                .orElseThrow(() -> new Problem(
                        file + " has weights but no layers; the second file must be the decoder with its layers."))
                .apply(code);
        boolean arranged = code.isFlat() && decoder.input().length() == code.length();
        if (!arranged && !decoder.input().equals(code)) {
            throw new Problem(file + " does not fit: it takes " + decoder.input() + ", but the encoder gives " + code
                    + "; name the encoder first, then the decoder.");
        }
        return decoder;
    }

    private static int level(Path file, StoredNetwork network, String code) {
        try {
            if (code.isEmpty()) {
                return network.code();
            }
        } catch (IllegalArgumentException e) {
            throw new Problem(file + " " + e.getMessage() + ".", e);
        }
        OptionalInt level = network.level(code);
        return level.orElseThrow(() -> new Problem(file + " has no tensor \"" + Excerpt.of(code)
                + "\" between two layers; the code can be one of " + tensors(network) + "."));
    }

    private static String tensors(StoredNetwork network) {
        List<String> names = new ArrayList<>();
        for (int level = 1; level < network.length(); level++) {
            String name = network.tensor(level);
            if (!name.isEmpty()) {
                names.add(Excerpt.of(name) + " (" + network.extent(level) + ")");
            }
        }
        return names.stream().limit(12).collect(Collectors.joining(", ")) + (names.size() > 12 ? ", …" : "");
    }

    /** Images of the size and the channels that a network takes. */
    private static Document fitted(Document document, Extent input, List<String> notes) {
        boolean images = input.dimensions() == 2 && (input.channels() == 1 || input.channels() == 3);
        if (!images || input.isFlat()) {
            return document;
        }
        ImageShape shape = new ImageShape(2, input.columns(), input.channels());
        notes.add("The images are disks of " + shape
                + ", the input size of the network; name an experiment for other images.");
        return document.with(SIZE, shape.size()).with(COLOUR, shape.isColour());
    }

    private static Problem misfit(Path file, Extent input, Document document, Extent image) {
        String hint = input.channels() == image.channels()
                ? "set data.size to " + input.columns()
                : "set " + COLOUR + " to " + (input.channels() == 3);
        return new Problem(file + " does not fit: the network takes " + input + ", but the images of "
                + document.source() + " are " + image + "; " + hint + ", or choose another experiment.");
    }

    private static Loss loss(Document document) {
        Object loss = document.value("model.loss");
        for (Loss each : Loss.values()) {
            if (Parameters.name(each).equals(loss)) {
                return each;
            }
        }
        return Loss.SUM_OF_SQUARES;
    }

    /** The experiment with the network in it, after its weights were read once. */
    private static NetworkImport checked(List<Path> files, Document base, Imported imported, List<String> notes) {
        Map<String, Object> fields = new LinkedHashMap<>(base.fields());
        fields.remove(Document.STUDY);
        fields.remove(Document.CLAIMS);
        String names = files.stream().map(file -> file.getFileName().toString()).collect(Collectors.joining(", "));
        Document document = new Document(fields, names)
                .with("model", Parameters.write(imported))
                .with("name", names)
                .with("training.changes", List.of())
                .with("training.steps", 0);
        ImageShape shape = document.experiment().data().shape();
        Placement placement = new WeightFiles(files).place(imported.networks(shape));
        List<String> sentences = new ArrayList<>(List.of("The network of " + names + "."));
        sentences.addAll(notes);
        sentences.addAll(placement.notes());
        return new NetworkImport(
                document.with("description", String.join(" ", sentences)).complete(), notes);
    }
}
