package org.shapecode.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.shapecode.core.figure.Figure;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

class SvgWriterTest {
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
                            && inherited(path, "fill").equals("none"))
                    .count();
            assertEquals(1, count, stroke);
        }
    }

    @Test
    void eachPictureIsOneImageInside() throws Exception {
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
    }

    @Test
    void tellsItselfInWords() throws Exception {
        Element root = parse(Samples.hole());
        assertEquals("Error by radius", elements(root, "title").get(0).getTextContent());
        String words = elements(root, "desc").get(0).getTextContent();
        assertTrue(words.contains("hole in the training data from 12 to 18"), words);
    }

    @Test
    void textOfAPersonCannotBreakTheFile() throws Exception {
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
        return elements(root, "text").stream().map(Element::getTextContent).toList();
    }

    private static List<Element> elements(Element root, String name) {
        NodeList nodes = root.getElementsByTagNameNS("http://www.w3.org/2000/svg", name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
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
