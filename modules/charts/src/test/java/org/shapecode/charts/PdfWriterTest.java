package org.shapecode.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.shapecode.core.figure.Figure;

class PdfWriterTest {
    @Test
    void isAPageOfTheFiguresSize() throws IOException {
        byte[] pdf = pdf(Samples.loss());
        assertEquals("%PDF-", new String(pdf, 0, 5, StandardCharsets.ISO_8859_1));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertEquals(1, document.getNumberOfPages());
            PDRectangle page = document.getPage(0).getMediaBox();
            assertEquals(85 / 25.4 * 72, page.getWidth(), 0.01);
            assertEquals(60 / 25.4 * 72, page.getHeight(), 0.01);
        }
    }

    @Test
    void textCanBeSearched() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(Samples.hole()))) {
            String text = new PDFTextStripper().getText(document);
            for (String label : List.of("radius (px)", "no regulariser", "hole in the training data", "0.005")) {
                assertTrue(text.contains(label), label + " is not in " + text);
            }
        }
    }

    @Test
    void fontsAreEmbedded() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(Samples.hole()))) {
            PDResources page = document.getPage(0).getResources();
            COSName name = page.getXObjectNames().iterator().next();
            PDResources form = ((PDFormXObject) page.getXObject(name)).getResources();
            int fonts = 0;
            for (COSName font : form.getFontNames()) {
                assertTrue(form.getFont(font).isEmbedded());
                fonts++;
            }
            assertEquals(1, fonts);
        }
    }

    /** A font that may not be embedded cannot be replaced by another one either: its letters are shapes. */
    @Test
    void lettersOfOtherFontsAreDrawn() throws IOException {
        Drawing drawing =
                new Drawing(Samples.hole(), ChartTheme.paper("Serif", 8), FigureSize.millimetres(85, 60), List.of());
        try (PDDocument document = Loader.loadPDF(FigureFiles.bytes(drawing, 1, FigureFormat.PDF))) {
            assertEquals("", new PDFTextStripper().getText(document).strip());
        }
    }

    private static byte[] pdf(Figure figure) throws IOException {
        Drawing drawing = new Drawing(figure, ChartTheme.paper(), FigureSize.millimetres(85, 60), List.of());
        return FigureFiles.bytes(drawing, 1, FigureFormat.PDF);
    }
}
