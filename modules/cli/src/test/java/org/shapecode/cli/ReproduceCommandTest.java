package org.shapecode.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shapecode.core.AtomicFiles;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class ReproduceCommandTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return Root.run(new Console(new PrintWriter(out), new PrintWriter(err), folder, false), arguments);
    }

    private Document report() throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(folder.resolve("paper/report.html").toFile());
    }

    private static List<String> texts(Document page, String name) {
        List<String> texts = new ArrayList<>();
        NodeList found = page.getElementsByTagName(name);
        for (int i = 0; i < found.getLength(); i++) {
            texts.add(found.item(i).getTextContent());
        }
        return texts;
    }

    @Test
    void claimsAndNumbersStandSideBySide() throws Exception {
        assertEquals(0, run("reproduce", "tiny", "tiny-study", "--out", "paper", "--threads", "2"), err::toString);
        Document page = report();
        assertEquals(List.of("Tiny & quick", "Tiny study"), texts(page, "h2"));
        List<String> rows = texts(page, "tr");
        assertTrue(rows.get(1).endsWith("1 holds, 1 does not hold, 1 not tested"), rows.get(1));
        assertTrue(rows.get(4).startsWith("It ends <somewhere>. Fig. 1loss.test \u2265 0"), rows.get(4));
        assertTrue(rows.get(4).endsWith("holds (5 of 5)"), rows.get(4));
        assertTrue(rows.get(5).endsWith("does not hold (0 of 5, 1 needed)"), rows.get(5));
        assertTrue(rows.get(6).endsWith("\u2013not tested"), rows.get(6));
        assertTrue(
                rows.get(8).contains("mean loss.test (lambda 1) \u2265 0.01 \u00d7 loss.test (lambda 0.01)"),
                rows.get(8));
        assertTrue(texts(page, "p").stream()
                .anyMatch(text -> text.startsWith("Seeds 4, 5; varied regularisers.0.lambda")));
        assertTrue(
                err.toString()
                        .contains("tiny: claims: 1 holds, 1 does not hold, 1 not tested." + System.lineSeparator()
                                + "  holds (5 of 5): It ends <somewhere>."),
                err.toString());
        assertTrue(rows.get(8).endsWith("(n = 2; 2 of 2 seeds agree)"), rows.get(8));
        assertTrue(
                texts(page, "figcaption").stream().anyMatch(text -> text.contains("test ") && text.contains(" · ")),
                () -> texts(page, "figcaption").toString());
        assertIdentifiersAreUnique(page);
    }

    private static void assertIdentifiersAreUnique(Document page) {
        NodeList all = page.getElementsByTagName("*");
        Set<String> seen = new HashSet<>();
        int drawings = 0;
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            drawings += element.getLocalName().equals("svg") ? 1 : 0;
            assertTrue(
                    element.getAttribute("id").isEmpty() || seen.add(element.getAttribute("id")), element::getTagName);
        }
        // Code, error and loss of each study, the claimed number of the second, and the analyses of a run of each.
        assertEquals(3 + 3 + 1 + 2 + 1, drawings);
    }

    @Test
    void itGoesOnWhereItWas() throws Exception {
        String[] command = {"reproduce", "tiny", "tiny-study", "--out", "paper", "--seeds", "1", "--steps", "5"};
        assertEquals(0, run(command), err::toString);
        assertEquals(1, run(command));
        assertTrue(err.toString().contains("already contains a report"), err.toString());
        Path kept = folder.resolve("paper/tiny/runs/seed-1/summary.json");
        String summary = Files.readString(kept);
        AtomicFiles.deleteTree(folder.resolve("paper/tiny-study"));
        Files.writeString(folder.resolve("paper/report.html"), "half");
        String[] again =
                Stream.concat(Stream.of(command), Stream.of("--resume")).toArray(String[]::new);
        assertEquals(0, run(again), err::toString);
        assertEquals(summary, Files.readString(kept));
        assertEquals(2, texts(report(), "h2").size());
        assertTrue(Files.exists(folder.resolve("paper/tiny-study/runs/lambda-1-seed-1/summary.json")));
    }

    @Test
    void moreStepsLengthenEachStudy() throws Exception {
        String[] names = {"reproduce", "tiny", "tiny-study", "--out"};
        assertEquals(0, run(with(names, "paper", "--seeds", "1,2", "--steps", "5")), err::toString);
        assertEquals(0, run(with(names, "paper", "--seeds", "1,2", "--steps", "9", "--resume")), err::toString);
        assertEquals(0, run(with(names, "fresh", "--seeds", "1,2", "--steps", "9")), err::toString);
        for (String file : List.of("tiny/runs/seed-2/codes.csv", "tiny-study/runs/lambda-1-seed-1/metrics.csv")) {
            assertEquals(
                    Files.readString(folder.resolve("fresh").resolve(file)),
                    Files.readString(folder.resolve("paper").resolve(file)));
        }
        assertEquals(1, run(with(names, "paper", "--seeds", "1,2", "--steps", "7", "--resume")));
        assertTrue(err.toString().contains("2 of 2 presets could not be completed"), err.toString());
        assertTrue(err.toString().contains("other settings: training.steps differ"), err.toString());
    }

    private static String[] with(String[] words, String... more) {
        return Stream.concat(Stream.of(words), Stream.of(more)).toArray(String[]::new);
    }

    @Test
    void aPresetThatCannotBeRunIsReported() throws Exception {
        assertEquals(1, run("reproduce", "late-change", "--out", "paper", "--steps", "4"));
        assertTrue(err.toString().contains("1 of 1 preset could not be completed"), err.toString());
        assertTrue(texts(report(), "p").stream().anyMatch(text -> text.contains("training ends after 4 steps")));
    }

    @Test
    void whatIsThereIsLeftUntouched() throws IOException {
        Files.writeString(Files.createDirectory(folder.resolve("paper")).resolve("mine"), "mine");
        assertEquals(1, run("reproduce", "tiny", "--out", "paper", "--resume"));
        assertTrue(err.toString().contains("is not empty"), err.toString());
        assertEquals(1, run("reproduce", "discs", "--out", "new"));
        assertTrue(err.toString().contains("\"discs\" is not a preset; the presets are disks,"), err.toString());
    }
}
