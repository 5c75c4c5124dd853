package org.shapecode.application.rules;

import static org.junit.Assert.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.Test;

/** Main files are short as a rule; single ones may be longer. */
public class TypicalLengthTest {
    private final TypicalLength rule = new TypicalLength();

    @Test
    public void holds() {
        rule.check(Checkout.sources());
    }

    @Test
    public void fires() {
        assertEquals(
                "modules/core/src/main/java/A61.java:61: 61 lines, yet 50 % of main files must have at most 60;"
                        + " split it or longer ones",
                rule.violations(lengths(10, 20, 60, 61, 61, 62, 62, 62, 62, 62))
                        .get(0)
                        .toString());
        assertEquals(
                1, rule.violations(lengths(1, 1, 1, 1, 1, 1, 1, 1, 181, 181)).size());
    }

    @Test
    public void allowsSome() {
        assertEquals(List.of(), rule.violations(lengths(10, 20, 30, 40, 60, 180, 180, 180, 180, 400)));
    }

    @Test
    public void isNotMisledByDescriptionsOfPackages() {
        Source description = new Source("modules/core/src/main/java/package-info.java", "package a;");
        Source file = lengths(61).get(0);
        assertEquals(1, rule.violations(List.of(description, description, file)).size());
    }

    private static List<Source> lengths(int... lines) {
        return Arrays.stream(lines)
                .mapToObj(n -> new Source("modules/core/src/main/java/A" + n + ".java", "\n".repeat(n)))
                .toList();
    }
}
