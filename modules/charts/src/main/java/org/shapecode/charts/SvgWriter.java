package org.shapecode.charts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Writes an SVG that an editor can work on: text is text, a series is one path, a picture is one image. */
final class SvgWriter {
    private static final String NAMESPACE = "http://www.w3.org/2000/svg";

    private SvgWriter() {}

    static byte[] write(Drawing drawing) throws IOException {
        SVGGraphics2D g = new SVGGraphics2D(context(), false);
        drawing.draw(g);
        Element root = g.getRoot();
        FigureSize size = drawing.size();
        root.setAttribute("width", millimetres(size.widthMillimetres()));
        root.setAttribute("height", millimetres(size.heightMillimetres()));
        root.setAttribute("viewBox", String.format(Locale.ROOT, "0 0 %.2f %.2f", size.width(), size.height()));
        root.setAttribute("role", "img");
        describe(root, "desc", FigureText.describe(drawing.figure()));
        describe(root, "title", drawing.figure().title());
        nameFonts(root);
        return serialise(root);
    }

    private static SVGGeneratorContext context() throws IOException {
        try {
            // The JDK's own: another parser on the class path might write another file.
            Document document = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(NAMESPACE, "svg", null);
            SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
            context.setComment(null);
            context.setPrecision(2);
            context.setImageHandler(new SvgImages());
            return context;
        } catch (ParserConfigurationException e) {
            throw new IOException("no XML can be made", e);
        }
    }

    private static void describe(Element root, String name, String text) {
        Element element = root.getOwnerDocument().createElementNS(NAMESPACE, name);
        element.setTextContent(text);
        root.insertBefore(element, root.getFirstChild());
    }

    private static void nameFonts(Node node) {
        if (node instanceof Element element && element.hasAttribute("font-family")) {
            String family = element.getAttribute("font-family");
            element.setAttribute("font-family", family.contains("Liberation") ? Fonts.FAMILIES : family);
        }
        NodeList children = node.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            nameFonts(children.item(i));
        }
    }

    private static byte[] serialise(Element root) throws IOException {
        try {
            Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            transformer.transform(new DOMSource(root), new StreamResult(bytes));
            return bytes.toByteArray();
        } catch (TransformerException e) {
            throw new IOException("the figure cannot be written as XML", e);
        }
    }

    private static String millimetres(double value) {
        return String.format(Locale.ROOT, "%.2fmm", value);
    }
}
