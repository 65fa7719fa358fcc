// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets;

import java.io.IOException;
import java.util.function.DoublePredicate;
import org.offramp.api.BadInputException;
import org.offramp.graph.tensors.Tensor;

/** One array of a profile, checked value by value. */
record ProfileRows(NpyRows rows) {
    private static final int MOST_CLASSIFIERS = 10_000;

    /** All profiles together are held in memory. */
    private static final long MOST_VALUES = 1L << 28;

    /** A class for each sample, in an array of one axis. */
    int[] column() throws IOException {
        if (!rows.header().rowShape().isEmpty() || rows.header().rows() > Integer.MAX_VALUE / Float.BYTES) {
            throw misshapen("[N], one for each sample");
        }
        int[] column = new int[(int) rows.header().rows()];
        for (int sample = 0; rows.next(); sample++) {
            column[sample] = classOf(rows.row().doubleAt(0));
        }
        return column;
    }

    /** Rows of numbers from 0 to 1. */
    float[][] shares(int samples) throws IOException {
        float[][] shares = new float[classifiers(samples)][samples];
        for (float[] row : shares) {
            Tensor values = nextRow();
            for (int sample = 0; sample < samples; sample++) {
                row[sample] = (float) checked(values.doubleAt(sample), value -> value >= 0 && value <= 1, "0 to 1");
            }
        }
        rows.next();
        return shares;
    }

    /** Rows of classes. */
    int[][] classes(int samples) throws IOException {
        int[][] classes = new int[classifiers(samples)][samples];
        for (int[] row : classes) {
            Tensor values = nextRow();
            for (int sample = 0; sample < samples; sample++) {
                row[sample] = classOf(values.doubleAt(sample));
            }
        }
        rows.next();
        return classes;
    }

    private Tensor nextRow() throws IOException {
        rows.next();
        return rows.row();
    }

    private int classifiers(int samples) {
        long classifiers = rows.header().rows();
        if (rows.header().rowShape().size() != 1
                || rows.header().rowElements() != samples
                || classifiers > MOST_CLASSIFIERS
                || classifiers * samples > MOST_VALUES) {
            throw misshapen("[K,N], with N = " + samples + " samples as there are labels");
        }
        return (int) classifiers;
    }

    private int classOf(double value) {
        return (int) checked(
                value,
                number -> number >= 0 && number < NpyLabels.MOST_CLASSES && number == Math.rint(number),
                "whole numbers from 0 on");
    }

    private double checked(double value, DoublePredicate allowed, String range) {
        if (!allowed.test(value)) {
            throw new BadInputException(
                    rows.subject(),
                    "Row " + rows.number() + " holds " + value + ".",
                    "Its values are " + range + ": compute it again.");
        }
        return value;
    }

    private BadInputException misshapen(String expected) {
        return new BadInputException(
                rows.subject(),
                "Its shape is " + rows.header().shapeText() + ".",
                "A profile needs the shape " + expected + ".");
    }
}
