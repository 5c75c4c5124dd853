package org.shapecode.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shapecode.core.Progress;
import org.shapecode.experiment.spi.Preset;
import org.shapecode.experiment.study.StudyFolder;
import org.shapecode.experiment.study.StudyRunner;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** No text of a stranger becomes markup in a report, or makes it load anything. */
class HostileReportTest {
    private static final String HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)></style></svg>"
            + "<a href=\"javascript:alert(1)\">]]>--><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>&e;&#x3c;"
            + "url(file:///etc/passwd) href=\"#a $1 \\1 \u0000\u0007\u001b\u0085\u202e\ud800\uffff\udc00 {{7*7}}";

    private static final Set<String> ELEMENTS = Set.of(
            "html head meta title style body h1 h2 h3 p table thead tbody tr th td a span div code figure figcaption svg g defs desc rect path line circle text image clipPath polyline polygon ellipse use linearGradient stop"
                    .split(" "));

    @TempDir
    Path folder;

    @Test
    void textsStayTexts() throws Exception {
        Reproduction hostile = hostile();
        new StudyRunner(1, Progress.NONE)
                .run(hostile.document(), hostile.study().folder(), false);
        fail(hostile);
        Report report = new Report(folder.resolve("report.html"));
        report.add(hostile);
        report.write(List.of(hostile, hostile.failed(HOSTILE)));
        String page = Files.readString(report.file());
        Document parsed = parse(page);
        NodeList all = parsed.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            assertTrue(ELEMENTS.contains(element.getTagName()), element.getTagName());
            requireHarmless(element);
        }
        assertTrue(parsed.getElementsByTagName("figure").getLength() > 2, "the figures are there");
        assertEquals(1, parsed.getElementsByTagName("style").getLength());
        assertTrue(page.contains("&lt;script&gt;"), "the texts are there");
    }

    @Test
    void browsersAreToldToLoadNothing() throws Exception {
        Report report = new Report(folder.resolve("report.html"));
        report.write(List.of());
        Element first = (Element) parse(Files.readString(report.file()))
                .getElementsByTagName("meta")
                .item(1);
        assertEquals("Content-Security-Policy", first.getAttribute("http-equiv"));
        assertEquals("default-src 'none'; img-src data:; style-src 'unsafe-inline'", first.getAttribute("content"));
    }

    private Reproduction hostile() {
        Preset preset = new Preset() {
            @Override
            public String id() {
                return "tiny";
            }

            @Override
            public String displayName() {
                return HOSTILE;
            }

            @Override
            public String description() {
                return HOSTILE;
            }

            @Override
            public org.shapecode.experiment.api.Document document() {
                return new TinyStudy()
                        .document()
                        .with("name", HOSTILE)
                        .with("description", HOSTILE)
                        .with("study.labels", Map.of("regularisers.0.lambda", List.of("a" + HOSTILE, "b" + HOSTILE)))
                        .with(
                                "claims",
                                List.of(Map.of(
                                        "statement",
                                        HOSTILE,
                                        "source",
                                        HOSTILE,
                                        "number",
                                        "loss.test",
                                        "variant",
                                        "a" + HOSTILE,
                                        "at-least",
                                        0)));
            }
        };
        return Reproduction.of(preset, new StudyFolder(folder.resolve(preset.id())), List.of(1L, 2L), 3);
    }

    /** Makes the last run one that failed for a hostile reason on a hostile machine. */
    private static void fail(Reproduction hostile) throws IOException {
        assertEquals("", hostile.problem());
        var runs = hostile.result().runs();
        runs.forEach(each -> assertEquals("", each.failure()));
        Path first = runs.get(0).folder();
        Path last = runs.get(runs.size() - 1).folder();
        Files.delete(last.resolve("summary.json"));
        Files.delete(last.resolve("manifest.json"));
        Files.writeString(last.resolve("failure.txt"), HOSTILE.replaceAll("\\p{Cs}", ""));
        String text = HOSTILE.replaceAll("[\\p{Cntrl}\\p{Cs}]", "")
                .replace("\\", "\\\\")
                .replace("\"", "\\\"");
        Files.writeString(
                first.resolve("provenance.json"),
                "{\"processor\": \"" + text + "\", \"java\": \"" + text + "\", \"system\": [\"" + text + "\"]}");
    }

    private static Document parse(String page) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(page)));
    }

    private static void requireHarmless(Element element) {
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            String name = element.getAttributes().item(i).getNodeName();
            String value = element.getAttributes().item(i).getNodeValue();
            assertFalse(name.startsWith("on") || name.equals("src"), name);
            assertFalse(value.contains("alert") || value.contains("file:"), value);
            if (name.endsWith("href")) {
                assertTrue(value.startsWith("#") || value.startsWith("data:image/png;base64,"), value);
            }
        }
    }
}
