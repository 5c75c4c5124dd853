package org.shapecode.toolkit.theme;

import com.formdev.flatlaf.FlatDarkLaf;
import com.formdev.flatlaf.FlatLaf;
import com.formdev.flatlaf.FlatLightLaf;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.swing.UIManager;
import javax.swing.UnsupportedLookAndFeelException;
import org.openide.util.NbPreferences;
import org.shapecode.toolkit.Settings;
import org.shapecode.toolkit.ThemeChoice;

/** The themes: FlatLaf's light and dark look and feel, and both with the colours of high contrast. Event dispatch thread. */
enum Theme {
    LIGHT(FlatLightLaf::new, Map.of()),
    DARK(FlatDarkLaf::new, Map.of()),
    CONTRAST_LIGHT(FlatLightLaf::new, read("contrast-light.properties", "contrast.properties")),
    CONTRAST_DARK(FlatDarkLaf::new, read("contrast-dark.properties", "contrast.properties"));

    /** The preference node and key from which the platform reads the look and feel at startup. */
    private static final String PREFERENCE = "laf";

    private static final DetachedComponents DETACHED = new DetachedComponents();

    private static Theme current;
    private static int currentFont = Settings.USUAL_FONT;

    private final Supplier<FlatLaf> lookAndFeel;
    private final Map<String, String> colours;

    Theme(Supplier<FlatLaf> lookAndFeel, Map<String, String> colours) {
        this.lookAndFeel = lookAndFeel;
        this.colours = colours;
    }

    /** Reads colours of FlatLaf in order, from resources beside this class. */
    private static Map<String, String> read(String... files) {
        Properties colours = new Properties();
        for (String file : files) {
            try (InputStream in = Theme.class.getResourceAsStream(file)) {
                colours.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return colours.stringPropertyNames().stream()
                .collect(Collectors.toMap(Function.identity(), colours::getProperty));
    }

    /** The active theme. */
    static Theme current() {
        return current != null ? current : UIManager.getBoolean("nb.dark.theme") ? DARK : LIGHT;
    }

    /** The theme of a choice that does not depend on the system. */
    static Theme of(ThemeChoice choice) {
        return valueOf(choice.name());
    }

    ThemeChoice choice() {
        return ThemeChoice.valueOf(name());
    }

    boolean isDark() {
        return this == DARK || this == CONTRAST_DARK;
    }

    /** The same contrast, dark if this one is light. */
    Theme inverse() {
        return switch (this) {
            case LIGHT -> DARK;
            case DARK -> LIGHT;
            case CONTRAST_LIGHT -> CONTRAST_DARK;
            case CONTRAST_DARK -> CONTRAST_LIGHT;
        };
    }

    /** Whether this theme is active, in a size of the font in percent. */
    boolean isActive(int font) {
        return current() == this && currentFont == font;
    }

    /** Makes the first window appear in the chosen theme; before there is a look and feel. */
    static void prepare(ThemeChoice choice, int font) {
        FlatLaf.registerCustomDefaultsSource(Theme.class.getPackageName(), Theme.class.getClassLoader());
        switch (choice) {
            case CONTRAST_LIGHT, CONTRAST_DARK -> of(choice).use(font);
            // The platform has remembered which of the others it is.
            default -> setExtras(Map.of(), font);
        }
    }

    /** Applies this theme to all windows and stores it for the next start. */
    void apply(int font) {
        use(font);
        install();
        NbPreferences.root()
                .node(PREFERENCE)
                .put(PREFERENCE, UIManager.getLookAndFeel().getClass().getName());
        WindowsUpdate.start();
        DETACHED.themeChanged();
        PlatformParts.update();
    }

    private void use(int font) {
        setExtras(colours, font);
        current = this;
    }

    private static void setExtras(Map<String, String> colours, int font) {
        Map<String, String> extras = new HashMap<>(colours);
        if (font != Settings.USUAL_FONT) {
            extras.put("defaultFont", font + "%");
        }
        FlatLaf.setGlobalExtraDefaults(extras);
        currentFont = font;
    }

    private void install() {
        try {
            UIManager.setLookAndFeel(lookAndFeel.get());
        } catch (UnsupportedLookAndFeelException e) {
            throw new IllegalStateException("FlatLaf runs everywhere", e);
        }
    }
}
