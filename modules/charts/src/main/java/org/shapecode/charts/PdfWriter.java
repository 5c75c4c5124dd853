package org.shapecode.charts;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;

/** Writes a page of the figure's size, with its font embedded as journals require, or the shapes of its letters. */
final class PdfWriter {
    private static final float POINTS_PER_PX = 72f / 96;

    private PdfWriter() {}

    static byte[] write(Drawing drawing) throws IOException {
        float width = (float) drawing.size().width();
        float height = (float) drawing.size().height();
        try (PDDocument document = new PDDocument();
                PdfBoxGraphics2DFontTextDrawer letters = new PdfBoxGraphics2DFontTextDrawer();
                InputStream font = Fonts.open()) {
            PDPage page = new PDPage(new PDRectangle(width * POINTS_PER_PX, height * POINTS_PER_PX));
            document.addPage(page);
            if (Fonts.isEmbedded(drawing.theme().font())) {
                letters.registerFont(drawing.theme().font().getFontName(), PDType0Font.load(document, font));
            }
            PdfBoxGraphics2D g = new PdfBoxGraphics2D(document, width, height);
            g.setFontTextDrawer(letters);
            drawing.draw(g);
            g.dispose();
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.transform(Matrix.getScaleInstance(POINTS_PER_PX, POINTS_PER_PX));
                content.drawForm(g.getXFormObject());
            }
            document.getDocumentInformation().setTitle(drawing.figure().title());
            // Otherwise the time of writing would be in the file.
            document.setDocumentId(1L);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }
}
