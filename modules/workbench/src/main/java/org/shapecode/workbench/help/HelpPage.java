package org.shapecode.workbench.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;

/** The help pages in display order: resources, and pages generated from the installed plugins and shortcuts. */
enum HelpPage {
    FIRST_STEPS("first-steps", "First steps"),
    RUNNING("running", "Experiments and runs"),
    NETWORKS("networks", "Networks", NetworksPage::html),
    VIEWS("views", "Views", ViewsPage::html),
    OWN_IMAGES("own-images", "Own images"),
    CLUSTERS("clusters", "Clusters"),
    FILES("files", "Files and folders"),
    EXCHANGE("exchange", "Other programs", ExchangePage::html),
    SHORTCUTS("shortcuts", "Keyboard shortcuts", ShortcutsPage::html),
    PLUGINS("plugins", "Plugins"),
    OPTIONS("options", "Options");

    private final String id;
    private final String title;
    private final Supplier<String> html;

    HelpPage(String id, String title) {
        this(id, title, () -> read(id));
    }

    HelpPage(String id, String title, Supplier<String> html) {
        this.id = id;
        this.title = title;
        this.html = html;
    }

    static Optional<HelpPage> of(String id) {
        return Arrays.stream(values()).filter(page -> page.id.equals(id)).findFirst();
    }

    String id() {
        return id;
    }

    /** The content of the HTML body. */
    String html() {
        return html.get();
    }

    /** The title. */
    @Override
    public String toString() {
        return title;
    }

    private static String read(String id) {
        try (InputStream stream = HelpPage.class.getResourceAsStream(id + ".html")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
