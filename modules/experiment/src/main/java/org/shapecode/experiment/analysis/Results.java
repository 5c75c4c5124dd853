package org.shapecode.experiment.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.shapecode.core.Problem;
import org.shapecode.core.Progress;
import org.shapecode.core.Reason;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.plugin.ModuleId;
import org.shapecode.core.plugin.Plugins;
import org.shapecode.core.plugin.RefusedPlugin;

/**
 * Figures and numbers of one pass over all analyses of an experiment, kept together so that no finished model is analysed
 * twice.
 *
 * @param entries in the order of the experiment; analyses that do not apply to the model, or failed, are missing
 * @param failures the analyses that failed, or are not installed
 * @param findings what the numbers of the model do not say
 */
public record Results(List<Entry> entries, List<Failure> failures, List<Finding> findings) {
    /**
     * One analysis with what it computed.
     *
     * @param analysis with its parameters
     * @param result figures and numbers
     */
    public record Entry(Analysis analysis, AnalysisResult result) {}

    /**
     * An analysis without a result.
     *
     * @param analysis its id
     * @param reason a sentence
     * @param cause the error, for the log; null if there was none
     */
    public record Failure(String analysis, String reason, Throwable cause) {
        private static final String ANALYSIS = "analysis";
        private static final String REASON = "reason";

        /** Of an analysis that an experiment names but no module provides, or that is refused. */
        public static Failure notInstalled(String analysis) {
            String sentence = Plugins.refused(Analysis.class).stream()
                    .filter(each -> each.id().equals(analysis))
                    .findFirst()
                    .map(RefusedPlugin::sentence)
                    .orElse("The analysis " + analysis + " is not installed; install a module that provides it.");
            return new Failure(analysis, sentence, null);
        }

        /** Of an entry of an experiment that is no analysis, or one with values that are not allowed. */
        public static Failure invalid(String analysis, String why) {
            return new Failure(
                    analysis, "An analysis cannot be used: " + why + "; correct it in the experiment.", null);
        }

        static Failure of(String analysis, String name, Throwable error) {
            String sentence =
                    error instanceof Problem ? error.getMessage() : name + " failed: " + Reason.of(error) + ".";
            return new Failure(analysis, sentence, error);
        }

        /** As a JSON value, without the cause. */
        public Map<String, Object> json() {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put(ANALYSIS, analysis);
            fields.put(REASON, reason);
            return fields;
        }

        /** Reads what {@link #json} wrote; empty for anything else. */
        public static Optional<Failure> read(Object json) {
            return json instanceof Map<?, ?> fields
                            && fields.get(ANALYSIS) instanceof String analysis
                            && fields.get(REASON) instanceof String reason
                    ? Optional.of(new Failure(analysis, reason, null))
                    : Optional.empty();
        }
    }

    private static final String FINDINGS = "findings";

    public Results {
        entries = List.copyOf(entries);
        failures = List.copyOf(failures);
        findings = List.copyOf(findings);
    }

    /**
     * Runs every analysis that accepts the model, on the calling thread; one that fails does not stop the others. Takes about
     * a second for 3000 images of 64 x 64 pixels.
     *
     * @param missing further analyses, which cannot be used
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    public static Results of(List<Analysis> analyses, List<Failure> missing, Trained trained, Progress progress) {
        return of(analyses, missing, trained, progress, entry -> {});
    }

    /**
     * Runs every analysis that accepts the model, on the calling thread, and hands over each result at once; an analysis that
     * fails does not stop the others.
     *
     * @param missing further analyses, which cannot be used
     * @param found takes each analysis with its result before the next one begins, on the calling thread
     */
    public static Results of(
            List<Analysis> analyses, List<Failure> missing, Trained trained, Progress progress, Consumer<Entry> found) {
        Trained once = trained.remembering();
        List<Entry> entries = new ArrayList<>();
        List<Failure> failures = new ArrayList<>();
        for (Analysis analysis : analyses) {
            progress.checkCancelled();
            String name = "The analysis " + analysis.id() + module(analysis);
            int before = entries.size();
            attempt(analysis.id(), name, failures, () -> {
                if (analysis.accepts(once)) {
                    AnalysisResult result =
                            Objects.requireNonNull(analysis.analyse(once, progress), "it returned nothing");
                    entries.add(new Entry(analysis, result.noted(trained.test().attributes())));
                }
            });
            entries.subList(before, entries.size()).forEach(found);
        }
        failures.addAll(missing);
        List<Finding> findings = new ArrayList<>();
        attempt(FINDINGS, "The analysis " + FINDINGS, failures, () -> findings.addAll(Diagnosis.of(once)));
        return new Results(entries, failures, findings);
    }

    /** These results with further findings before the others. */
    public Results with(List<Finding> further) {
        return new Results(
                entries,
                failures,
                Stream.concat(further.stream(), findings.stream()).toList());
    }

    /** An analysis may be a plugin, in which anything can go wrong, even in the virtual machine. */
    private static void attempt(String id, String name, List<Failure> failures, Runnable work) {
        try {
            work.run();
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException | Error e) {
            failures.add(Failure.of(id, name, e));
        }
    }

    /** Whom to ask about it; empty for a class that comes from no module. */
    private static String module(Analysis analysis) {
        ModuleId module = ModuleId.of(analysis.getClass());
        return module.version().isEmpty() ? "" : " (module " + module + ")";
    }

    /** All figures, in order. */
    public List<Figure> figures() {
        return entries.stream()
                .flatMap(entry -> entry.result().figures().stream())
                .toList();
    }

    /** All numbers by name, in order. */
    public Map<String, Double> numbers() {
        Map<String, Double> numbers = new LinkedHashMap<>();
        entries.forEach(entry -> numbers.putAll(entry.result().numbers()));
        return numbers;
    }

    /** Sentences for the user: what went wrong in training, and why analyses failed. */
    public List<String> warnings() {
        return Stream.concat(
                        findings.stream().filter(Finding::isWarning).map(Finding::sentence),
                        failures.stream().map(Failure::reason))
                .toList();
    }

    /** Sentences for the user about a model that works. */
    public List<String> notes() {
        return findings.stream()
                .filter(each -> !each.isWarning())
                .map(Finding::sentence)
                .toList();
    }

    /** The result of an analysis with exactly these parameters, if it was part of the pass. */
    public Optional<AnalysisResult> of(Analysis analysis) {
        return entries.stream()
                .filter(entry -> entry.analysis().equals(analysis))
                .map(Entry::result)
                .findFirst();
    }
}
