package org.shapecode.charts;

import java.awt.Font;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.batik.svggen.DefaultStyleHandler;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Keeps texts in an SVG where they belong, whatever font the reader of the file has. */
final class SvgText extends DefaultStyleHandler {
    private static final String ANCHOR = "text-anchor";
    private static final String FAMILY = "font-family";

    private final Graphics2D g;

    /** For the texts that are drawn on an SVG. */
    SvgText(Graphics2D g) {
        this.g = g;
    }

    @Override
    @SuppressWarnings({"rawtypes", "unchecked"})
    public void setStyle(Element element, Map style, SVGGeneratorContext context) {
        if (style.containsKey(FAMILY)) {
            style.put(FAMILY, Fonts.families(g.getFont()));
        }
        super.setStyle(element, style, context);
        // The first element of a group has no style of its own.
        Node text = element.getTagName().equals("g") ? element.getLastChild() : element;
        if (text instanceof Element drawn && drawn.getTagName().equals("text") && !drawn.hasAttribute(ANCHOR)) {
            align(drawn, TextAlign.of(g));
        }
    }

    private void align(Element text, TextAlign align) {
        Font font = g.getFont();
        double width = font.getStringBounds(text.getTextContent(), g.getFontRenderContext())
                .getWidth();
        double x = Double.parseDouble(text.getAttribute("x")) + align.share * width;
        text.setAttribute("x", String.format(Locale.ROOT, "%.2f", x));
        text.setAttribute(ANCHOR, align.anchor);
    }

    /** Moves all texts to the end, each with the groups that it is in, whose attributes it has. */
    static void toEnd(Element root) {
        List<Element> texts = new ArrayList<>();
        collect(root, texts);
        for (Element text : texts) {
            Node parent = text.getParentNode();
            Node outer = parent;
            Node moved = text;
            parent.removeChild(text);
            while (outer != root) {
                Node copy = outer.cloneNode(false);
                copy.appendChild(moved);
                moved = copy;
                outer = outer.getParentNode();
            }
            root.appendChild(moved);
        }
        removeEmpty(root);
    }

    private static void collect(Element element, List<Element> texts) {
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                if (inner.getTagName().equals("text")) {
                    texts.add(inner);
                } else {
                    collect(inner, texts);
                }
            }
        }
    }

    private static void removeEmpty(Element element) {
        Node next;
        for (Node child = element.getFirstChild(); child != null; child = next) {
            next = child.getNextSibling();
            if (child instanceof Element inner) {
                removeEmpty(inner);
                if (inner.getTagName().equals("g") && !inner.hasChildNodes()) {
                    element.removeChild(inner);
                }
            }
        }
    }

    /** Writes all texts as LaTeX does. */
    static void toLatex(Element root) {
        List<Element> texts = new ArrayList<>();
        collect(root, texts);
        texts.forEach(text -> text.setTextContent(LatexText.of(text.getTextContent())));
    }
}
