// SPDX-License-Identifier: EPL-2.0
package org.offramp.demo;

import java.util.ArrayList;
import java.util.List;

/**
 * The classes of heartbeats, in the order of their labels.
 *
 * <p>Angles and widths of the normal beat are those of McSharry and others (table I), with heights in mV.
 */
enum Rhythm {
    NORMAL(1, p(0.15), q(-0.1, 0.1), r(1.1, 0.1), s(-0.2, 0.26, 0.1), t(0.3)),
    /** Wide R with a late second summit, no Q, T turned over. */
    LEFT_BUNDLE_BRANCH_BLOCK(1, p(0.15), q(0.0, 0.1), r(0.85, 0.2), s(0.55, 0.42, 0.16), t(-0.25)),
    /** A second, late R instead of the S, T flat. */
    RIGHT_BUNDLE_BRANCH_BLOCK(1, p(0.15), q(-0.05, 0.1), r(0.7, 0.1), s(0.5, 0.5, 0.14), t(-0.1)),
    /** Early, wide and tall, with no P before it and a T against it. */
    PREMATURE_VENTRICULAR(1.25, p(0.0), q(-0.1, 0.15), r(1.4, 0.26), s(-0.5, 0.6, 0.24), t(-0.3)),
    /** Early, with a small P that comes from elsewhere. */
    PREMATURE_ATRIAL(1.35, new Wave(-0.75, -0.08, 0.15), q(-0.1, 0.1), r(1.0, 0.1), s(-0.2, 0.26, 0.1), t(0.24));

    private final double haste;
    private final List<Wave> waves;

    Rhythm(double haste, Wave... waves) {
        this.haste = haste;
        this.waves = List.of(waves);
    }

    private static Wave p(double height) {
        return new Wave(-StrictMath.PI / 3, height, 0.25);
    }

    private static Wave q(double height, double width) {
        return new Wave(-StrictMath.PI / 12, height, width);
    }

    private static Wave r(double height, double width) {
        return new Wave(0, height, width);
    }

    private static Wave s(double height, double angle, double width) {
        return new Wave(angle, height, width);
    }

    private static Wave t(double height) {
        return new Wave(StrictMath.PI / 2, height, 0.4);
    }

    /** Its P, Q, R, S and T waves, when {@code severity} of the way from a normal beat to it has been gone. */
    List<Wave> waves(double severity) {
        List<Wave> mixed = new ArrayList<>();
        for (int i = 0; i < waves.size(); i++) {
            mixed.add(NORMAL.waves.get(i).towards(waves.get(i), severity));
        }
        return mixed;
    }

    /** How much faster the heart beats before its R wave than after it. */
    double haste(double severity) {
        return 1 + severity * (haste - 1);
    }
}
