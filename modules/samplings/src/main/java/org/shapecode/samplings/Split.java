package org.shapecode.samplings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hipparchus.random.RandomGenerator;
import org.hipparchus.util.MathArrays;
import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.data.api.Attribute;
import org.shapecode.data.api.EvenGrid;
import org.shapecode.data.api.Range;
import org.shapecode.data.spi.Sampling;

/**
 * A random share of finitely many images, those of all combinations of attributes with steps (Liu et al., 2018: 80 % of 3136
 * positions, or all positions of three quadrants). Each occurs once in the training images, which are repeated if more are
 * requested; those that were not drawn are held out.
 *
 * @param share of the images outside the box that are drawn, above 0 to 1
 * @param sides a left-out box, as in {@link Box}; empty for none
 */
@PluginInfo(
        id = "split",
        name = "Random split",
        description = "A random share of all combinations of attribute values, each once; the others are held out.",
        help = "There is one image for each combination of attribute values, so each attribute must have steps: "
                + "whole numbers, or a step in the attribute ranges. The seed of the experiment chooses the "
                + "share. Set the number of training images to the size of the share: with more, images are "
                + "repeated; with fewer, more are held out.",
        position = 350)
public record Split(
        @Parameter(
                label = "Training share",
                description = "Share of the images outside the box that are used for training.",
                min = 1e-6,
                max = 1,
                step = 0.05)
        double share,

        @Parameter(
                label = "Box",
                description =
                        "Held-out interval of each attribute; an image is held out if it lies in all of them. May be empty.")
        List<Side> sides)
        implements Sampling {
    /** The number of images, drawn or not, for which a table of their attributes takes a second and 1 GB. */
    private static final long MOST = 5_000_000;

    public Split {
        sides = List.copyOf(sides);
    }

    /** The usual four fifths. */
    public Split() {
        this(0.8, List.of());
    }

    @Override
    public double[][] draw(List<Attribute> attributes, int count, RandomGenerator random) {
        check(attributes);
        double[][] all = Arrays.stream(EvenGrid.every(attributes))
                .filter(row -> covers(attributes, row))
                .toArray(double[][]::new);
        int[] order = MathArrays.natural(all.length);
        MathArrays.shuffle(order, random);
        int drawn = (int) Math.max(1, Math.round(share * all.length));
        double[][] rows = new double[count][];
        Arrays.setAll(rows, i -> all[order[i % drawn]].clone());
        return rows;
    }

    @Override
    public boolean[] admits(List<Attribute> attributes, double[][] rows, RandomGenerator random) {
        int[] covered = IntStream.range(0, rows.length)
                .filter(i -> covers(attributes, rows[i]))
                .toArray();
        MathArrays.shuffle(covered, random);
        boolean[] admitted = new boolean[rows.length];
        for (int i = 0; i < Math.round(share * covered.length); i++) {
            admitted[covered[i]] = true;
        }
        return admitted;
    }

    @Override
    public boolean covers(List<Attribute> attributes, double[] values) {
        return sides.isEmpty() || new Box(sides).covers(attributes, values);
    }

    @Override
    public boolean[] heldOut(List<Attribute> attributes, double[][] rows, double[][] drawn) {
        Set<List<Double>> known = new HashSet<>();
        for (double[] row : drawn) {
            known.add(key(row));
        }
        boolean[] heldOut = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            heldOut[i] = !known.contains(key(rows[i]));
        }
        return heldOut;
    }

    private static List<Double> key(double[] row) {
        return Arrays.stream(row).boxed().toList();
    }

    @Override
    public List<Range> holes(List<Attribute> attributes, int index) {
        return sides.isEmpty() ? List.of() : new Box(sides).holes(attributes, index);
    }

    @Override
    public void check(List<Attribute> attributes) {
        List<String> endless = new ArrayList<>();
        double images = 1;
        for (Attribute each : attributes) {
            if (each.isStepped()) {
                images *= each.count();
            } else {
                endless.add(each.name());
            }
        }
        if (!endless.isEmpty()) {
            throw new IllegalArgumentException("splits finitely many images, but "
                    + endless.stream().collect(Collectors.joining(" and "))
                    + (endless.size() == 1 ? " has" : " have") + " no steps; set a step in data.ranges");
        }
        if (images > MOST) {
            throw new IllegalArgumentException("would split " + (long) images + " images, but can split at most " + MOST
                    + "; use larger steps in data.ranges, or vary fewer attributes");
        }
        if (!sides.isEmpty()) {
            new Box(sides).check(attributes);
        }
    }
}
