package org.shapecode.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shapecode.core.figure.Figure;

/** Puts an SVG into an article as LaTeX's package svg does, where Inkscape and LaTeX are installed. */
class ArticleTest {
    private static final long SECONDS = 120;

    private static final String ARTICLE = """
            \\documentclass{article}
            \\usepackage{graphicx,color}
            \\begin{document}
            \\input{figure.pdf_tex}
            \\end{document}
            """;

    @TempDir
    Path folder;

    @Test
    void latexSetsAFigureThatInkscapeReads() throws Exception {
        assumeTrue(Stream.of("inkscape", "pdflatex").allMatch(ArticleTest::isInstalled));
        String title = "R&D #1: loss_test < 95 % of $2 {a} ~ ^ \\ \u03c8\u2081\u2082\u00b2";
        Drawing drawing = new Drawing(
                new Figure("a", "", List.of(Samples.titled(title, Samples.codePlot()))),
                ChartTheme.paper().with(false, true),
                FigureSize.millimetres(85, 60),
                List.of());
        Files.write(folder.resolve("figure.svg"), SvgWriter.write(drawing));
        run(
                "inkscape",
                "figure.svg",
                "--export-area-page",
                "--export-type=pdf",
                "--export-latex",
                "--export-filename=figure.pdf");
        try (PDDocument graphics = Loader.loadPDF(folder.resolve("figure.pdf").toFile())) {
            assertEquals(1, graphics.getNumberOfPages());
            PDRectangle page = graphics.getPage(0).getMediaBox();
            assertEquals(85 / 25.4 * 72, page.getWidth(), 1);
            assertEquals(60 / 25.4 * 72, page.getHeight(), 1);
        }
        Files.writeString(folder.resolve("article.tex"), ARTICLE);
        run("pdflatex", "-interaction=nonstopmode", "-halt-on-error", "article.tex");
        try (PDDocument article = Loader.loadPDF(folder.resolve("article.pdf").toFile())) {
            String text = new PDFTextStripper().getText(article);
            assertTrue(text.contains("R&D #1: loss"), text);
            assertTrue(text.contains("area of the disk (px"), text);
        }
    }

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(each -> Files.isExecutable(Path.of(each, program)));
    }

    private void run(String... command) throws IOException, InterruptedException {
        File output = folder.resolve("output.txt").toFile();
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output);
        builder.environment().put("INKSCAPE_PROFILE_DIR", folder.toString());
        Process process = builder.start();
        try {
            assertTrue(process.waitFor(SECONDS, TimeUnit.SECONDS), command[0]);
            assertEquals(0, process.exitValue(), () -> told(output));
        } finally {
            process.destroyForcibly();
        }
    }

    private static String told(File output) {
        try {
            return Files.readString(output.toPath());
        } catch (IOException e) {
            return e.toString();
        }
    }
}
