package org.shapecode.charts;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Texts of figures as LaTeX: Greek letters and signs become mathematics, and what means something to LaTeX is escaped. Any
 * LaTeX sets the result, whatever its engine and encoding.
 */
final class LatexText {
    private static final String GREEK =
            "\u03b1\u03b2\u03b3\u03b4\u03b5\u03b6\u03b7\u03b8\u03ba\u03bb\u03bc\u03bd\u03be\u03c0\u03c1\u03c3\u03c4\u03c6\u03c7\u03c8\u03c9";
    private static final String[] NAMES = {
        "alpha",
        "beta",
        "gamma",
        "delta",
        "varepsilon",
        "zeta",
        "eta",
        "theta",
        "kappa",
        "lambda",
        "mu",
        "nu",
        "xi",
        "pi",
        "rho",
        "sigma",
        "tau",
        "varphi",
        "chi",
        "psi",
        "omega"
    };

    /** The end of a formula and the start of the next one; not a dollar before one. */
    private static final Pattern FORMULAS = Pattern.compile("(?<!\\\\)\\$\\$");

    private static final Pattern DIGITS = Pattern.compile("([_^])\\d(?:\\1\\d)+");

    private static final Map<Integer, String> SIGNS = new HashMap<>(Map.ofEntries(
            // Inkscape puts backslashes before these two, in some versions.
            Map.entry((int) '%', "\\symbol{37}"),
            Map.entry((int) '&', "\\symbol{38}"),
            Map.entry((int) '\\', "\\textbackslash{}"),
            Map.entry((int) '~', "\\textasciitilde{}"),
            Map.entry((int) '^', "\\textasciicircum{}"),
            Map.entry((int) '<', "$<$"),
            Map.entry((int) '>', "$>$"),
            Map.entry((int) '|', "$|$"),
            Map.entry(0x2212, "$-$"),
            Map.entry(0xB1, "$\\pm$"),
            Map.entry(0xD7, "$\\times$"),
            Map.entry(0xB7, "$\\cdot$"),
            Map.entry(0xB0, "$^\\circ$"),
            Map.entry(0xB2, "$^2$"),
            Map.entry(0xB3, "$^3$"),
            Map.entry(0x2264, "$\\le$"),
            Map.entry(0x2265, "$\\ge$"),
            Map.entry(0x2192, "$\\rightarrow$"),
            Map.entry(0x221E, "$\\infty$"),
            Map.entry(0x2026, "\\dots{}"),
            Map.entry(0x2009, "\\,"),
            Map.entry(0xA0, "~"),
            Map.entry(0x2013, "--")));

    static {
        "#$_{}".chars().forEach(each -> SIGNS.put(each, "\\" + (char) each));
        for (int i = 0; i < NAMES.length; i++) {
            SIGNS.put((int) GREEK.charAt(i), "$\\" + NAMES[i] + "$");
        }
        for (int digit = 0; digit < 10; digit++) {
            SIGNS.put(0x2080 + digit, "$_" + digit + "$");
        }
    }

    private LatexText() {}

    /** A text as LaTeX. */
    static String of(String text) {
        StringBuilder latex = new StringBuilder();
        text.codePoints().forEach(each -> latex.append(SIGNS.getOrDefault(each, Character.toString(each))));
        // Letter and index are one formula, as are the digits of one index.
        String joined = FORMULAS.matcher(latex).replaceAll("");
        return DIGITS.matcher(joined)
                .replaceAll(index -> index.group(1) + "{" + index.group().replace(index.group(1), "") + "}");
    }
}
