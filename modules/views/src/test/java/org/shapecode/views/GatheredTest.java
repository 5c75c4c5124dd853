package org.shapecode.views;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shapecode.core.figure.Axis;
import org.shapecode.core.figure.Figure;
import org.shapecode.core.figure.Plot;
import org.shapecode.core.figure.Series;

class GatheredTest {
    private final List<Gathered.Sight> seen = new ArrayList<>();

    private Gathered of(String... names) {
        return new Gathered(List.of(names), () -> true, seen::add);
    }

    private Gathered.Sight last() {
        return seen.get(seen.size() - 1);
    }

    private List<String> curves() {
        Plot plot = (Plot) last().figures().get(0).panels().get(0);
        return plot.series().stream().map(Series::name).toList();
    }

    private static List<Figure> figures(double value) {
        double[] one = {value};
        Series series = new Series("loss", Series.Style.LINE, one, one);
        return List.of(new Figure(
                "loss", "Loss", List.of(new Plot("", Axis.linear("step"), Axis.log("loss"), List.of(series)))));
    }

    @Test
    void oneSubjectIsShownAsItIs() {
        of("a").audience("a").show(figures(1));
        assertEquals(List.of("loss"), curves());
    }

    @Test
    void severalAreLaidOverEachOtherInTheirOrder() {
        Gathered gathered = of("a", "b");
        gathered.audience("b").show(figures(2));
        assertEquals(List.of("loss"), curves());
        gathered.audience("a").show(figures(1));
        assertEquals(List.of("a", "b"), curves());
    }

    @Test
    void whyOneHasNoFigureIsSaidBesideTheFiguresOfOthers() {
        Gathered gathered = of("a", "b");
        gathered.audience("a").show(figures(1));
        gathered.audience("b").fail("It stopped.");
        assertEquals(List.of("b: It stopped."), last().sentences());
        assertEquals(List.of("loss"), curves());
        gathered.audience("b").show(figures(2));
        assertEquals(List.of(), last().sentences());
    }

    @Test
    void whatIsNotAcceptedIsSaid() {
        of("a").audience("a").refuse("It says nothing.");
        assertEquals(List.of("It says nothing."), last().sentences());
        assertEquals(List.of(), last().figures());
    }
}
