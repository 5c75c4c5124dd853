package org.shapecode.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shapecode.core.Problem;
import org.shapecode.core.Progress;
import org.shapecode.experiment.api.FieldName;
import org.shapecode.experiment.api.Run;
import org.shapecode.experiment.api.Small;
import org.shapecode.experiment.api.Trainer;
import org.shapecode.experiment.api.TrainingListener;
import org.shapecode.experiment.study.StudyRunner;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A page is complete, readable without a network, by everybody, and on paper. */
class RunReportTest {
    private static final String HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)></style>]]>&e;";
    private static final Trainer TRAINER = new Trainer(1, TrainingListener.NONE, Progress.NONE);

    @TempDir
    Path folder;

    private Path run(String name, Map<String, Object> values) {
        return TRAINER.start(Small.with(values), folder.resolve(name)).folder();
    }

    private static RunReport report(Path... folders) {
        return RunReport.of(List.of(folders), each -> Run.Trust.CHECKED, Progress.NONE);
    }

    private static Document parsed(RunReport report) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(report.page().markup())));
    }

    private static List<Element> elements(Document page, String name) {
        NodeList nodes = page.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static List<String> texts(Document page, String name) {
        return elements(page, name).stream().map(Element::getTextContent).toList();
    }

    /** What every page must satisfy. */
    private static void requireSound(Document page) {
        Set<String> ids = new HashSet<>();
        Set<String> wanted = new HashSet<>();
        int level = 0;
        for (Element each : elements(page, "*")) {
            String tag = each.getTagName();
            assertFalse(Set.of("script", "link", "iframe", "object", "img").contains(tag), tag);
            for (int i = 0; i < each.getAttributes().getLength(); i++) {
                String name = each.getAttributes().item(i).getNodeName();
                String value = each.getAttributes().item(i).getNodeValue();
                assertFalse(name.startsWith("on") || name.equals("src"), name);
                if (name.endsWith("href") && value.startsWith("#")) {
                    wanted.add(value.substring(1));
                } else if (name.endsWith("href")) {
                    assertTrue(value.startsWith("data:image/png;base64,"), value);
                } else if (value.startsWith("url(#")) {
                    wanted.add(value.substring(5, value.length() - 1));
                }
            }
            if (each.hasAttribute("id")) {
                assertTrue(ids.add(each.getAttribute("id")), each.getAttribute("id") + " is there twice");
            }
            if (tag.matches("h[1-6]")) {
                int next = tag.charAt(1) - '0';
                assertTrue(next <= level + 1, tag + " after h" + level + ": " + each.getTextContent());
                level = next;
            } else if (tag.equals("th")) {
                assertTrue(Set.of("row", "col").contains(each.getAttribute("scope")), each.getTextContent());
            } else if (tag.equals("svg")) {
                assertEquals("img", each.getAttribute("role"));
                Element title = (Element) each.getFirstChild();
                assertEquals("title", title.getTagName());
                assertFalse(title.getTextContent().isBlank());
            }
        }
        assertTrue(ids.containsAll(wanted), () -> wanted + " in " + ids);
        assertEquals(1, elements(page, "h1").size());
        assertEquals("en", page.getDocumentElement().getAttribute("lang"));
        Element policy = elements(page, "meta").get(1);
        assertEquals("Content-Security-Policy", policy.getAttribute("http-equiv"));
        assertEquals("default-src 'none'; img-src data:; style-src 'unsafe-inline'", policy.getAttribute("content"));
    }

    @Test
    void aRunIsOnePageWithAllThereIs() throws Exception {
        RunReport report = report(run("one", Map.of("description", "What it shows.")));
        assertEquals(List.of(), report.failures());
        Document page = parsed(report);
        requireSound(page);
        assertEquals(List.of("Small"), texts(page, "h1"));
        assertEquals(List.of("Figures", "Results", "Settings", "Provenance"), texts(page, "h3"));
        assertTrue(elements(page, "svg").size() > 5);
        List<String> captions = texts(page, "figcaption");
        assertTrue(captions.get(0).matches("Loss test loss per image = [\\d.]+ .*"), captions.get(0));
        String text = page.getDocumentElement().getTextContent();
        for (String part : new String[] {
            "What it shows.",
            "Run one: done, 40 steps, seed 1",
            "loss.test",
            "training.batch 16",
            "processor",
            "started"
        }) {
            assertTrue(text.contains(part), part);
        }
        assertFalse(report.page().markup().contains(folder.toString()), "no path of this machine");
    }

    @Test
    void severalRunsAreCompared() throws Exception {
        Document page = parsed(report(
                run("one", Map.of()),
                run("two", Map.of("seed", 2, "training.batch", 8)),
                TRAINER.plan(Small.with(Map.of("seed", 3)), folder.resolve("three"))
                        .folder()));
        requireSound(page);
        assertEquals(List.of("3 runs and studies"), texts(page, "h1"));
        assertEquals(List.of("Overview", "Settings that differ", "Small", "Small", "Small"), texts(page, "h2"));
        Element differences = elements(page, "table").get(1);
        assertEquals(
                "Run or studySeedTraining: Batch size",
                differences.getFirstChild().getNextSibling().getTextContent().strip());
        assertTrue(differences.getTextContent().contains("Small (two)28"), differences.getTextContent());
        assertTrue(texts(page, "p").contains("This run has not been trained yet."));
    }

    /** Neither the order of penalties nor a setting without effect makes a difference. */
    @Test
    void settingsThatDifferAreThoseOfTheProgram() throws Exception {
        Map<String, Object> psi1 = Map.of("plugin", "psi1", "lambda", 0.25);
        Document page = parsed(report(
                run("one", Map.of("regularisers", List.of(psi1, Map.of("plugin", "psi3", "lambda", 0.5)))),
                run(
                        "two",
                        Map.of(
                                "regularisers",
                                List.of(Map.of("plugin", "psi3", "lambda", 0.125), psi1),
                                "data.generator",
                                Map.of("plugin", "disk", "radius", 3)))));
        Element differences = elements(page, "table").get(1);
        assertEquals(
                "Run or study"
                        + FieldName.of("regularisers.psi3.lambda").orElseThrow().withUnit(),
                differences
                        .getElementsByTagName("thead")
                        .item(0)
                        .getTextContent()
                        .strip());
        assertTrue(differences.getTextContent().contains("Small (two)0.125"), differences.getTextContent());
        assertFalse(texts(page, "code").contains("data.generator.radius"), "it varies");
        assertTrue(texts(page, "code").contains("regularisers.1.lambda"), "by its path in the file");
    }

    /** As in the table of runs. */
    @Test
    void aDiagnosisIsWords() throws Exception {
        Map<String, Object> few = Map.of("training.steps", 1);
        String overview =
                texts(parsed(report(run("one", few), run("two", few))), "table").get(0);
        assertTrue(overview.contains("not learnt"), overview);
    }

    private Path study() {
        Map<String, Object> claim = Map.of(
                "statement",
                "More is smoother.",
                "number",
                "loss.test",
                "variant",
                "lambda 1",
                "mean",
                true,
                "at-least",
                0);
        return new StudyRunner(1, Progress.NONE)
                .run(
                        Small.with(Map.of(
                                "study",
                                Map.of(
                                        "seeds",
                                        List.of(1, 2),
                                        "vary",
                                        Map.of("regularisers.0.lambda", List.of(0.01, 1))),
                                "claims",
                                List.of(claim))),
                        folder.resolve("study"),
                        false)
                .folder();
    }

    @Test
    void aStudyHasItsClaimsAndTheNumbersOfItsVariants() throws Exception {
        Document page = parsed(report(study(), run("one", Map.of())));
        requireSound(page);
        List<String> tables = texts(page, "table");
        assertTrue(tables.stream().anyMatch(each -> each.contains("More is smoother.") && each.contains("holds")));
        assertTrue(
                tables.stream().anyMatch(each -> each.contains("lambda 0.01") && each.contains("(n = 2)")), "variants");
        assertTrue(tables.get(0).contains("done, 4 of 4 runs"), tables.get(0));
    }

    @Test
    void aChangedRunIsRefusedUnlessItIsToBeUsedAnyway() throws Exception {
        Path run = run("changed", Map.of());
        Files.writeString(
                run.resolve("codes.csv"),
                Files.readString(run.resolve("codes.csv")).replaceFirst("\\d\n", "0\n"));
        String said = assertThrows(Problem.class, () -> report(run)).getMessage();
        assertTrue(said.contains("have changed since training"), said);
        requireSound(parsed(RunReport.of(List.of(run), each -> Run.Trust.ANYWAY, Progress.NONE)));
    }

    @Test
    void textsOfStrangersStayTexts() throws Exception {
        Path run = run("hostile", Map.of("name", HOSTILE, "description", HOSTILE));
        Document page = parsed(report(run, run("one", Map.of())));
        requireSound(page);
        assertTrue(texts(page, "h2").stream().anyMatch(each -> each.contains("<script>alert(1)")));
    }

    @Test
    void whatDoesNotFitIsLeftOutAndSaid() {
        FigureSet.Drawing small = new FigureSet.Drawing("Small", "<svg id=\"a\"/>", List.of());
        FigureSet.Drawing large = new FigureSet.Drawing("Large", "<svg>" + "x".repeat(2_000_000) + "</svg>", List.of());
        FigureSet set = new FigureSet(List.of(small, large, small, large), List.of("Another failed."));
        String markup = set.markup("p", new Room(1_000_000));
        assertTrue(markup.contains("<svg id=\"p-1-a\"/>") && markup.contains("<svg id=\"p-3-a\"/>"), markup);
        assertTrue(markup.contains("2 figures are left out, since a page holds at most 1 MB of figures"), markup);
        assertTrue(markup.contains("Another failed."), markup);
        assertTrue(markup.length() < 1000);
    }

    @Test
    void followsTheColoursOfTheReaderAndIsLightOnPaper() throws Exception {
        String style =
                elements(parsed(report(run("one", Map.of()))), "style").get(0).getTextContent();
        assertTrue(style.contains("@media screen and (prefers-color-scheme: dark)"), style);
        assertTrue(style.contains("@media print"), style);
        assertFalse(style.contains("url("), "nothing to load");
    }

    @Test
    void onlyAReportIsReplaced() throws IOException {
        RunReport report = report(run("one", Map.of()));
        Path file = folder.resolve("page.html");
        RunReport.requireReplaceable(file);
        report.write(file);
        RunReport.requireReplaceable(file);
        report.write(file);
        assertEquals(report.page().markup(), Files.readString(file));
        Files.writeString(file, "<html>Mine</html>");
        String said = assertThrows(Problem.class, () -> RunReport.requireReplaceable(file))
                .getMessage();
        assertTrue(said.contains("is not a report; choose another file"), said);
        assertEquals("<html>Mine</html>", Files.readString(file));
        report.write(file);
        assertEquals(report.page().markup(), Files.readString(file), "the user said so");
        assertThrows(Problem.class, () -> RunReport.requireReplaceable(folder));
        assertThrows(Problem.class, () -> report.write(folder));
        assertThrows(Problem.class, () -> report.write(folder.resolve("missing/page.html")));
    }

    @Test
    void canBeCancelled() {
        Path run = run("one", Map.of());
        Progress cancelled = new Progress() {
            @Override
            public void report(long done, long total, String message) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertThrows(
                CancellationException.class, () -> RunReport.of(List.of(run), each -> Run.Trust.CHECKED, cancelled));
    }
}
