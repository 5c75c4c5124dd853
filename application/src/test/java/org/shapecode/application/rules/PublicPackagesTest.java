package org.shapecode.application.rules;

import static org.junit.Assert.assertEquals;

import java.nio.file.Files;
import java.util.List;
import org.junit.Test;

/** The platform opens the same packages as the design. */
public class PublicPackagesTest {
    private static final String POM = "modules/network/pom.xml";

    private final PublicPackages rule = new PublicPackages();

    @Test
    public void holds() {
        rule.check(Checkout.modules().stream()
                .map(module -> module.resolve("pom.xml"))
                .filter(Files::exists)
                .map(Checkout::read)
                .toList());
    }

    @Test
    public void fires() {
        assertEquals(
                POM + ":2: org.shapecode.network.dl4j is public; keep it inside, or export it in ModuleTable",
                violations("\n<publicPackage>org.shapecode.network.dl4j</publicPackage>")
                        .get(0)
                        .toString());
        assertEquals(
                1,
                violations("<publicPackage>org.shapecode.network.*</publicPackage>")
                        .size());
    }

    @Test
    public void allowsExports() {
        assertEquals(List.of(), violations("<publicPackage>org.shapecode.network.spi</publicPackage>"));
        assertEquals(List.of(), violations("<publicPackage>org.nd4j.*</publicPackage>"));
    }

    private List<Violation> violations(String text) {
        return rule.violations(Sources.at(POM, text));
    }
}
