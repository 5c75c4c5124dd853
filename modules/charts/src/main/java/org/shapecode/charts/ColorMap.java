package org.shapecode.charts;

import java.awt.Color;
import java.awt.Paint;
import org.jfree.chart.renderer.PaintScale;
import org.shapecode.core.figure.Axis;
import org.shapecode.core.figure.ColorAxis;

/** Turns the values on an axis into colours. */
record ColorMap(ColorAxis axis, PictureColors colors) implements PaintScale {
    static final Color NONE = new Color(0, true);

    /** In the colours of pictures; but greys, of which one end is the background, give way to Viridis. */
    static ColorMap of(ColorAxis axis, ChartTheme theme) {
        return new ColorMap(axis, theme.pictures() == PictureColors.GREYS ? PictureColors.VIRIDIS : theme.pictures());
    }

    /** The same colours for the exponents of the values of a logarithmic axis. */
    ColorMap ofExponents() {
        Axis exponents = Axis.linear(axis.axis().label());
        return new ColorMap(new ColorAxis(exponents, Math.log10(axis.low()), Math.log10(axis.high())), colors);
    }

    @Override
    public double getLowerBound() {
        return axis.low();
    }

    @Override
    public double getUpperBound() {
        return axis.high();
    }

    @Override
    public Paint getPaint(double value) {
        double fraction = axis.fraction(value);
        return Double.isNaN(fraction) ? NONE : colors.at(fraction);
    }
}
