package org.shapecode.workbench.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Dimension;
import java.awt.Rectangle;
import java.util.stream.IntStream;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import org.junit.jupiter.api.Test;
import org.shapecode.toolkit.StyledText;

class CardsLayoutTest {
    @Test
    void usesAsManyColumnsAsFit() {
        JPanel cards = cards(5, 330);
        assertEquals(new Rectangle(0, 0, 103, 40), cards.getComponent(0).getBounds());
        assertEquals(new Rectangle(113, 0, 103, 40), cards.getComponent(1).getBounds());
        assertEquals(new Rectangle(0, 50, 103, 40), cards.getComponent(3).getBounds());
        assertEquals(90, cards.getPreferredSize().height);
    }

    @Test
    void aNarrowContainerHasOneColumn() {
        JPanel cards = cards(2, 60);
        assertEquals(new Rectangle(0, 50, 60, 40), cards.getComponent(1).getBounds());
    }

    @Test
    void allCardsAreAsHighAsTheLongestText() {
        JPanel cards = cards(2, 100);
        JTextArea text = StyledText.paragraph("A text of many words, which takes several lines. ".repeat(6));
        cards.add(text);
        cards.doLayout();
        assertTrue(text.getHeight() > 80, text.getHeight() + " px");
        assertEquals(text.getHeight(), cards.getComponent(0).getHeight());
    }

    private static JPanel cards(int count, int width) {
        JPanel cards = new JPanel(new CardsLayout(100, 10));
        IntStream.range(0, count).forEach(i -> {
            JPanel card = new JPanel();
            card.setPreferredSize(new Dimension(1, 40));
            cards.add(card);
        });
        cards.setSize(width, 1000);
        cards.doLayout();
        return cards;
    }
}
