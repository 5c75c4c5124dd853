package org.shapecode.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatexTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            loss_test             | loss\\_test
            R & D                 | R \\symbol{38} D
            ` #1, 95 %`           | ` \\#1, 95 \\symbol{37}`
            5 $                   | 5 \\$
            {a}                   | \\{a\\}
            C:\\new               | C:\\textbackslash{}new
            ~/runs                | \\textasciitilde{}/runs
            x^2                   | x\\textasciicircum{}2
            ``                    | ``
            """)
    void escapesWhatMeansSomethingToLatex(String text, String latex) {
        assertEquals(latex, LatexText.of(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ψ₂ ≥ 0.5              | $\\psi_2$ $\\ge$ 0.5
            5 × 8 px², ±0.5°      | 5 $\\times$ 8 px$^2$, $\\pm$0.5$^\\circ$
            z₁₂                   | z$_{12}$
            ψ₁₂²                  | $\\psi_{12}^2$
            5 $<λ                 | 5 \\$$<\\lambda$
            """)
    void makesMathematicsOfLettersAndSigns(String text, String latex) {
        assertEquals(latex, LatexText.of(text));
    }
}
