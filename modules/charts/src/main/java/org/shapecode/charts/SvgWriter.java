package org.shapecode.charts;

import java.awt.image.BufferedImage;
import java.awt.image.RenderedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.DefaultImageHandler;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.shapecode.core.Html;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSSerializer;

/**
 * Writes SVG that can be edited: text is text, a series is one path, a picture is one image. Texts come last: Inkscape and
 * LaTeX's package svg put the graphics below them on one page.
 */
final class SvgWriter {
    private static final String NAMESPACE = "http://www.w3.org/2000/svg";
    private static final String XLINK = "http://www.w3.org/1999/xlink";

    private SvgWriter() {}

    static byte[] write(Drawing drawing) throws IOException {
        SVGGeneratorContext context = context();
        SVGGraphics2D g = new SVGGraphics2D(context, false);
        context.setStyleHandler(new SvgText(g));
        drawing.draw(g);
        Element root = g.getRoot();
        root.setAttribute("font-family", Fonts.families(drawing.theme().font()));
        FigureSize size = drawing.size();
        root.setAttribute("width", millimetres(size.widthMillimetres()));
        root.setAttribute("height", millimetres(size.heightMillimetres()));
        root.setAttribute("viewBox", String.format(Locale.ROOT, "0 0 %.2f %.2f", size.width(), size.height()));
        root.setAttribute("role", "img");
        describe(root, "desc", FigureText.describe(drawing.figure()));
        describe(root, "title", drawing.figure().title());
        clean(root);
        SvgText.toEnd(root);
        if (drawing.theme().latex()) {
            SvgText.toLatex(root);
        }
        return serialise(root);
    }

    private static SVGGeneratorContext context() throws IOException {
        try {
            // The JDK's own implementation, so that the class path does not change the file.
            Document document = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(NAMESPACE, "svg", null);
            SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
            context.setComment(null);
            context.setPrecision(2);
            context.setImageHandler(new EmbeddedImages());
            return context;
        } catch (ParserConfigurationException e) {
            throw new IOException("cannot create an XML document", e);
        }
    }

    private static void describe(Element root, String name, String text) {
        Element element = root.getOwnerDocument().createElementNS(NAMESPACE, name);
        element.setTextContent(text);
        root.insertBefore(element, root.getFirstChild());
    }

    /** Replaces the characters in texts that XML forbids, which the serialiser would write all the same. */
    private static void clean(Node node) {
        if (node instanceof Text text) {
            text.setData(Html.visible(text.getData()));
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            clean(child);
        }
    }

    private static byte[] serialise(Element root) {
        DOMImplementationLS xml = (DOMImplementationLS)
                root.getOwnerDocument().getImplementation().getFeature("LS", "3.0");
        LSSerializer serializer = xml.createLSSerializer();
        serializer.getDomConfig().setParameter("xml-declaration", false);
        return serializer.writeToString(root).getBytes(StandardCharsets.UTF_8);
    }

    private static String millimetres(double value) {
        return String.format(Locale.ROOT, "%.2fmm", value);
    }

    /** Embeds pictures in the SVG. Batik's own handler needs a PNG codec from another module. */
    private static final class EmbeddedImages extends DefaultImageHandler {
        @Override
        protected void handleHREF(RenderedImage image, Element element, SVGGeneratorContext context) {
            String data = Base64.getEncoder().encodeToString(PicturePng.write((BufferedImage) image));
            element.setAttributeNS(XLINK, "xlink:href", "data:image/png;base64," + data);
        }
    }
}
