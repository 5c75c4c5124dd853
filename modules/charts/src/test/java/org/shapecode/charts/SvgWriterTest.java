package org.shapecode.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.shapecode.core.figure.ColorScatter;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.HeatMap;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

class SvgWriterTest {
    private static final Set<String> PLAIN = Set.of(
            "svg",
            "title",
            "desc",
            "defs",
            "clipPath",
            "g",
            "path",
            "rect",
            "line",
            "circle",
            "ellipse",
            "image",
            "text");

    @Test
    void textStaysText() throws Exception {
        List<String> texts = texts(parse(Samples.hole()));
        List<String> expected = List.of(
                "radius (px)",
                "mean squared error",
                "no regulariser",
                "penalty on weights",
                "hole in the training data",
                "0.001",
                "15");
        assertTrue(texts.containsAll(expected), texts.toString());
    }

    @Test
    void exponentsStayText() throws Exception {
        List<String> texts = texts(parse(Samples.loss()));
        assertTrue(texts.containsAll(List.of("10", "\u22122")), texts.toString());
    }

    @Test
    void eachSeriesIsOnePath() throws Exception {
        List<Element> paths = elements(parse(Samples.loss()), "path");
        for (int series = 0; series < 2; series++) {
            Color color = Palette.of(ChartTheme.paper(), series);
            String stroke = "rgb(" + color.getRed() + "," + color.getGreen() + "," + color.getBlue() + ")";
            long count = paths.stream()
                    .filter(path -> inherited(path, "stroke").equals(stroke)
                            && inherited(path, "fill").equals("none")
                            && isClipped(path))
                    .count();
            assertEquals(1, count, stroke);
        }
    }

    @Test
    void aHeatMapIsARectangleForEachCellThatHasAValue() throws Exception {
        Element root = parse(Samples.heatMap());
        HeatMap map = Samples.heatMapPanel();
        ColorMap colors = ColorMap.of(map.color(), ChartTheme.paper());
        long cells = 0;
        for (double[] row : map.values()) {
            for (double value : row) {
                cells += Double.isNaN(value) ? 0 : 1;
            }
        }
        long drawn = elements(root, "rect").stream()
                .filter(SvgWriterTest::isClipped)
                .filter(rect -> !inherited(rect, "fill").equals("none"))
                .count();
        assertEquals(cells, drawn);
        assertEquals(17 * 13 - 6, cells);
        Color best = (Color) colors.getPaint(0.5);
        String fill = "rgb(" + best.getRed() + "," + best.getGreen() + "," + best.getBlue() + ")";
        assertTrue(elements(root, "rect").stream()
                .anyMatch(rect -> inherited(rect, "fill").equals(fill)));
        List<String> texts = texts(root);
        assertTrue(texts.containsAll(List.of("code z1", "code z2", "loss per image", "8")), texts.toString());
        assertTrue(elements(root, "image").isEmpty());
    }

    @Test
    void aColouredPointHasItsColour() throws Exception {
        Element root = parse(Samples.colorScatter());
        ColorScatter scatter = Samples.colorScatterPanel();
        ColorMap colors = ColorMap.of(scatter.color(), ChartTheme.paper());
        for (double value : scatter.values()) {
            Color color = (Color) colors.getPaint(value);
            String fill = "rgb(" + color.getRed() + "," + color.getGreen() + "," + color.getBlue() + ")";
            assertTrue(
                    Stream.of("circle", "ellipse", "path")
                            .flatMap(name -> elements(root, name).stream())
                            .anyMatch(each -> inherited(each, "fill").equals(fill)),
                    fill);
        }
        assertTrue(texts(root).contains("radius (px)"));
    }

    @Test
    void eachPictureIsOneEmbeddedImage() throws Exception {
        List<Element> images = elements(parse(Samples.disks()), "image");
        assertEquals(18, images.size());
        assertTrue(images.get(0)
                .getAttributeNS("http://www.w3.org/1999/xlink", "href")
                .startsWith("data:image/png;base64,"));
    }

    @Test
    void sizeIsInMillimetres() throws Exception {
        Drawing drawing = new Drawing(Samples.loss(), ChartTheme.paper(), FigureSize.millimetres(85, 60), List.of());
        Element root = parse(SvgWriter.write(drawing));
        assertEquals("85.00mm", root.getAttribute("width"));
        assertEquals("60.00mm", root.getAttribute("height"));
        // In 1/96 inch.
        assertEquals("0 0 321.26 226.77", root.getAttribute("viewBox"));
    }

    /** Inkscape, LaTeX's package svg and journals know attributes, but not all of style sheets, effects and HTML. */
    @Test
    void isMadeOfPlainElements() throws Exception {
        for (Figure figure : List.of(
                Samples.loss(),
                Samples.hole(),
                Samples.disks(),
                Samples.heatMap(),
                Samples.colorScatter(),
                Samples.panels())) {
            Set<String> ids = new HashSet<>();
            List<String> used = new ArrayList<>();
            for (Element each : elements(parse(figure), "*")) {
                assertTrue(PLAIN.contains(each.getTagName()), each.getTagName());
                assertFalse(each.hasAttribute("style") || each.hasAttribute("class"), each.getTagName());
                if (each.hasAttribute("id")) {
                    assertTrue(ids.add(each.getAttribute("id")), "twice: " + each.getAttribute("id"));
                }
                Matcher use = Pattern.compile("url\\(#(.+)\\)").matcher(each.getAttribute("clip-path"));
                use.results().forEach(found -> used.add(found.group(1)));
            }
            assertTrue(ids.containsAll(used), used + " of " + ids);
        }
    }

    /** Other readers have other fonts: what is centred stays centred, what is at the right stays there. */
    @Test
    void textsStayInPlaceInAnotherFont() throws Exception {
        Element root = parse(Samples.hole());
        Map<String, String> anchors = new HashMap<>();
        for (Element text : elements(root, "text")) {
            String words = text.getTextContent().strip();
            anchors.put(words, text.getAttribute("text-anchor"));
            String families = inherited(text, "font-family");
            assertEquals("'Liberation Sans', Arial, Helvetica, sans-serif", families, words);
        }
        Map<String, String> expected = Map.of(
                "radius (px)",
                "middle",
                "mean squared error",
                "middle",
                "15",
                "middle",
                "0.005",
                "end",
                "no regulariser",
                "start");
        expected.forEach((words, anchor) -> assertEquals(anchor, anchors.get(words), words + " in " + anchors));
    }

    /** Inkscape makes a page of a PDF of what lies between two texts. */
    @Test
    void nothingIsDrawnAfterTheFirstText() throws Exception {
        String svg = new String(bytes(Samples.panels()), StandardCharsets.UTF_8);
        String after = svg.substring(svg.indexOf("<text"));
        assertFalse(after.matches("(?s).*<(path|rect|line|image|ellipse|circle|polyline)\\b.*"), after);
    }

    @Test
    void latexCanReadTheTexts() throws Exception {
        Drawing plain = new Drawing(
                new Figure(
                        "a", "", List.of(Samples.titled("\u03c8\u2082 at 95 % of \u03bb\u00b2", Samples.codePlot()))),
                ChartTheme.paper().with(false, true),
                FigureSize.millimetres(85, 60),
                List.of());
        List<String> texts = texts(parse(SvgWriter.write(plain)));
        assertTrue(texts.contains("$\\psi_2$ at 95 \\symbol{37} of $\\lambda^2$"), texts.toString());
        assertTrue(texts.contains("area of the disk (px$^2$)"), texts.toString());
        assertTrue(texts.contains("$-$0.5") || texts.contains("$-$1.0"), texts.toString());
    }

    @Test
    void describesTheFigureInWords() throws Exception {
        Element root = parse(Samples.hole());
        assertEquals("Error by radius", elements(root, "title").get(0).getTextContent());
        String words = elements(root, "desc").get(0).getTextContent();
        assertTrue(words.contains("hole in the training data from 12 to 18"), words);
    }

    @Test
    void textOfTheUserIsEscaped() throws Exception {
        Figure figure =
                new Figure("odd", "a < b & \"c\" ]]>", List.of(Samples.titled("<script>&amp;", Samples.codePlot())));
        assertTrue(texts(parse(figure)).contains("<script>&amp;"));
    }

    private static Element parse(Figure figure) throws Exception {
        return parse(bytes(figure));
    }

    private static byte[] bytes(Figure figure) throws IOException {
        Drawing drawing = new Drawing(figure, ChartTheme.paper(), FigureSize.natural(figure), List.of());
        return FigureFiles.bytes(drawing, 1, FigureFormat.SVG);
    }

    private static Element parse(byte[] svg) throws Exception {
        // A document type would make readers look for it on the net.
        assertTrue(!new String(svg, StandardCharsets.UTF_8).contains("<!DOCTYPE"));
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg)).getDocumentElement();
    }

    private static List<String> texts(Element root) {
        return elements(root, "text").stream()
                .map(text -> text.getTextContent().strip())
                .toList();
    }

    private static List<Element> elements(Element root, String name) {
        NodeList nodes = root.getElementsByTagNameNS("http://www.w3.org/2000/svg", name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    /** Whether an element is in a plot, not in its legend. */
    private static boolean isClipped(Element element) {
        String clip = inherited(element, "clip-path");
        return !clip.isEmpty() && !clip.equals("none");
    }

    private static String inherited(Node node, String attribute) {
        if (!(node instanceof Element element)) {
            return "";
        }
        return element.hasAttribute(attribute)
                ? element.getAttribute(attribute)
                : inherited(node.getParentNode(), attribute);
    }
}
