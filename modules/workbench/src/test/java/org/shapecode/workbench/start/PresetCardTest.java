package org.shapecode.workbench.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.EventQueue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.swing.JFrame;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import org.junit.jupiter.api.Test;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.core.plugin.Plugins;
import org.shapecode.experiment.spi.Preset;
import org.shapecode.toolkit.Seek;

class PresetCardTest {
    @Test
    void everyPresetHasALightAndADarkPicture() {
        List<Preset> presets = Plugins.all(Preset.class);
        assertFalse(presets.isEmpty());
        for (Preset preset : presets) {
            assertNotNull(preset.getClass().getResource(preset.id() + ".svg"), preset.id());
            assertNotNull(preset.getClass().getResource(preset.id() + "_dark.svg"), preset.id());
        }
    }

    /** Such as the held-out interval, which once had nearly the colour of a dark card. */
    @Test
    void everythingInADarkPictureIsSeenOnADarkCard() throws IOException {
        double card = luminance(0x4c5052);
        Pattern color = Pattern.compile("(?:fill|stroke)=\"#([0-9a-f]{6})\"");
        for (Preset preset : Plugins.all(Preset.class)) {
            try (InputStream picture = preset.getClass().getResourceAsStream(preset.id() + "_dark.svg")) {
                Matcher found = color.matcher(new String(picture.readAllBytes(), StandardCharsets.UTF_8));
                while (found.find()) {
                    double own = luminance(Integer.parseInt(found.group(1), 16));
                    double contrast = (Math.max(own, card) + 0.05) / (Math.min(own, card) + 0.05);
                    assertTrue(contrast > 1.3, preset.id() + " has " + found.group());
                }
            }
        }
    }

    /** Relative, as WCAG defines it. */
    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    private static double linear(int component) {
        double share = (component & 255) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    @Test
    void aLongNameIsWhole() throws Exception {
        JFrame window = new JFrame();
        PresetCard card = new PresetCard(new Pictureless(), 1);
        JTextArea name = Seek.part(card, JTextArea.class, "preset-name");
        EventQueue.invokeAndWait(() -> {
            JPanel cards = new JPanel(new CardsLayout(160, 10));
            cards.add(card);
            window.add(cards);
            window.setSize(200, 600);
            window.setVisible(true);
        });
        Seek.await(
                "two lines",
                () -> name.getHeight()
                                >= 2 * name.getFontMetrics(name.getFont()).getHeight()
                        && name.getHeight() >= name.getPreferredSize().height);
        EventQueue.invokeAndWait(window::dispose);
    }

    @Test
    void aPresetWithoutAPictureKeepsTheSpace() {
        assertEquals(120, new PresetCard.Picture(new Pictureless()).getPreferredSize().height);
    }

    @Test
    void aStudySaysHowManyRunsItStarts() {
        assertEquals(36, PresetCard.runs(preset("disks-regularisers")));
        assertEquals(1, PresetCard.runs(preset("disks")));
    }

    private static Preset preset(String id) {
        return Plugins.find(Preset.class, id).orElseThrow();
    }

    @PluginInfo(id = "pictureless", name = "Position in the plane, held-out quadrant", description = "Squares.")
    private record Pictureless() implements Preset {}
}
