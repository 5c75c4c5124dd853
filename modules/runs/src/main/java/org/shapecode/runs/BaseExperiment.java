package org.shapecode.runs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shapecode.core.Problem;
import org.shapecode.core.plugin.PluginCall;
import org.shapecode.core.plugin.Plugins;
import org.shapecode.experiment.api.Document;
import org.shapecode.experiment.api.Experiment;
import org.shapecode.experiment.spi.Preset;
import org.shapecode.experiment.study.Study;

/**
 * A preset from which experiments are made.
 *
 * @param name of its experiment
 * @param experiment without its study
 * @param study if it is one
 */
record BaseExperiment(String name, Experiment experiment, Optional<Study> study) {
    private static Installed installed = new Installed(List.of(), List.of());

    /** The presets that were installed when their experiments were read. */
    private record Installed(List<Preset> presets, List<BaseExperiment> bases) {}

    /**
     * The facts of a run that tell how its experiment differs from the preset of the same name, or else from the one from which
     * it differs least. Not on the event dispatch thread.
     */
    static Map<String, Object> facts(Document document, Experiment experiment) {
        List<BaseExperiment> bases = installed();
        Optional<BaseExperiment> base = bases.stream()
                .filter(each -> each.name.equals(experiment.name()))
                .findFirst()
                .or(() -> bases.stream()
                        .min(Comparator.comparing(each ->
                                experiment.differencesTo(each.experiment).size())));
        return base.<Map<String, Object>>map(found -> Map.of(
                        RunRow.BASE,
                        found.name,
                        RunRow.DIFFERS,
                        String.join(", ", found.differences(document, experiment))))
                .orElse(Map.of());
    }

    private List<String> differences(Document document, Experiment own) {
        Optional<Study> repeated = Study.of(document);
        List<String> words = new ArrayList<>();
        repeated.ifPresent(each -> {
            each.settings().stream()
                    .filter(varied ->
                            study.stream().noneMatch(other -> other.settings().contains(varied)))
                    .forEach(varied -> words.add(varied.summary()));
            if (study.filter(other -> other.seeds().equals(each.seeds())).isEmpty()) {
                words.add(seeds(each.seeds()));
            }
        });
        List<String> others = new ArrayList<>(own.differencesTo(experiment));
        if (repeated.isEmpty() && !own.name().equals(name)) {
            // The preset is only similar, and all runs of this experiment differ from it in the same way: the seed
            // tells them apart.
            String seed = seeds(List.of(own.seed()));
            others.remove(seed);
            words.add(seed);
        }
        words.addAll(others);
        return words;
    }

    private static String seeds(List<Long> seeds) {
        return (seeds.size() == 1 ? "seed " : "seeds ")
                + seeds.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    private static synchronized List<BaseExperiment> installed() {
        List<Preset> presets = Plugins.all(Preset.class);
        if (!presets.equals(installed.presets)) {
            installed = new Installed(
                    presets,
                    presets.stream()
                            .map(BaseExperiment::read)
                            .flatMap(Optional::stream)
                            .toList());
        }
        return installed.bases;
    }

    /** A preset whose plugins are not installed is no base. */
    private static Optional<BaseExperiment> read(Preset preset) {
        try {
            Document document = PluginCall.get(preset, preset::document);
            Experiment experiment = document.experiment();
            return Optional.of(new BaseExperiment(experiment.name(), experiment, Study.of(document)));
        } catch (Problem e) {
            return Optional.empty();
        }
    }
}
