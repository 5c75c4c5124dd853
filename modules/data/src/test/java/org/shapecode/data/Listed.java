package org.shapecode.data;

import java.util.ArrayList;
import java.util.List;
import org.shapecode.core.Progress;
import org.shapecode.core.plugin.InvalidParameter;
import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.data.api.Attribute;
import org.shapecode.data.api.ImageShape;
import org.shapecode.data.api.ImageTable;
import org.shapecode.data.spi.ImageSource;

/**
 * A hundred images without a file, for tests: image i has the level i / 100, and the attributes i and i % 4.
 *
 * @param share for testing
 * @param random whether a part is chosen at random
 * @param named from which image on they are named test images
 */
@PluginInfo(id = "listed", name = "Listed", description = "A hundred images, for tests.", position = 9999)
public record Listed(
        @Parameter(label = "Share", description = "Share.", min = 0, max = 0.9)
        double share,

        @Parameter(label = "Random", description = "Random.")
        boolean random,

        @Parameter(label = "Named", description = "Named.", min = 0, max = 100)
        int named)
        implements ImageSource {
    static final int COUNT = 100;

    public Listed() {
        this(0.2, false, COUNT);
    }

    @Override
    public List<Attribute> attributes(int size) {
        return List.of(
                new Attribute("level", "", 0, COUNT - 1, Attribute.Kind.REAL),
                new Attribute("kind", "", 0, 3, Attribute.Kind.WHOLE));
    }

    @Override
    public void check() {
        if (named == 0) {
            throw new InvalidParameter("named", "is 0, but must not be");
        }
    }

    @Override
    public ImageSource complete(Progress progress) {
        return this;
    }

    @Override
    public int count() {
        return COUNT;
    }

    @Override
    public ImageTable imageTable() {
        List<double[]> rows = new ArrayList<>();
        boolean[] test = new boolean[COUNT];
        for (int i = 0; i < COUNT; i++) {
            rows.add(new double[] {i, i % 4});
            test[i] = i >= named;
        }
        return new ImageTable(rows.toArray(double[][]::new), test);
    }

    @Override
    public double testShare() {
        return share;
    }

    @Override
    public boolean isRandomPart() {
        return random;
    }

    @Override
    public float[] read(int[] rows, ImageShape shape, Progress progress) {
        float[] values = new float[rows.length * shape.length()];
        for (int i = 0; i < values.length; i++) {
            values[i] = rows[i / shape.length()] / (float) COUNT;
        }
        return values;
    }
}
