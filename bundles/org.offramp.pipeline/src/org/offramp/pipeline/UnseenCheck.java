// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.offramp.api.training.ExitProfile;

/**
 * Whether the samples that chose the thresholds were new to the backbone. A pretrained backbone is nearly always right
 * on what it was trained on, and thresholds chosen there are worthless.
 */
final class UnseenCheck {
    private static final double SUSPICIOUS_ACCURACY = 0.99;
    private static final double SUSPICIOUS_CONFIDENCE = 0.98;
    private static final double STANDARD_ERRORS = 3;

    private UnseenCheck() {}

    /** Sentences for the report; none when nothing speaks against it. */
    static List<String> warnings(ExitProfile calibration, ExitProfile test, boolean onlyData) {
        List<String> warnings = new ArrayList<>();
        if (onlyData) {
            warnings.add("Not verified as unseen: calibration and test samples were split from --data, which the"
                    + " backbone may have been trained on. Name data that is new to it with --calibration and --test.");
        }
        int backbone = calibration.heads();
        double calibrated = calibration.accuracy(backbone);
        double tested = test.accuracy(backbone);
        double error = Math.sqrt(variance(calibrated) / calibration.samples() + variance(tested) / test.samples());
        if (calibrated - tested > STANDARD_ERRORS * error && calibrated > tested) {
            warnings.add(String.format(
                    Locale.ROOT,
                    "The backbone is right on %.2f %% of the calibration samples and on %.2f %% of the test samples:"
                            + " it has probably seen the calibration samples in training, so thresholds chosen on them"
                            + " are too low.",
                    100 * calibrated,
                    100 * tested));
        }
        if (calibrated >= SUSPICIOUS_ACCURACY && meanConfidence(calibration, backbone) >= SUSPICIOUS_CONFIDENCE) {
            warnings.add(String.format(
                    Locale.ROOT,
                    "The backbone is right on %.2f %% of the calibration samples with a mean confidence of %.3f: maybe"
                            + " it has seen them in training.",
                    100 * calibrated,
                    meanConfidence(calibration, backbone)));
        }
        return warnings;
    }

    private static double variance(double share) {
        return share * (1 - share);
    }

    private static double meanConfidence(ExitProfile profile, int classifier) {
        double sum = 0;
        for (float confidence : profile.confidence()[classifier]) {
            sum += confidence;
        }
        return sum / profile.samples();
    }
}
