// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.offramp.api.training.ExitProfile;

class UnseenCheckTest {
    private static ExitProfile backbone(int samples, int right, float confidence) {
        float[] confidences = new float[samples];
        Arrays.fill(confidences, confidence);
        int[] predicted = new int[samples];
        Arrays.fill(predicted, 0, right, 1);
        int[] labels = new int[samples];
        Arrays.fill(labels, 1);
        return new ExitProfile(List.of("backbone"), new float[][] {confidences}, new int[][] {predicted}, labels);
    }

    @Test
    void saysNothingOfSamplesThatLookNew() {
        assertThat(UnseenCheck.warnings(backbone(5000, 4600, 0.95f), backbone(5000, 4590, 0.95f), false))
                .isEmpty();
    }

    @Test
    void dataAloneIsNeverVerifiedAsUnseen() {
        assertThat(UnseenCheck.warnings(backbone(5000, 4600, 0.95f), backbone(5000, 4600, 0.95f), true))
                .singleElement()
                .asString()
                .startsWith("Not verified as unseen");
    }

    @Test
    void noticesCalibrationThatIsMuchBetterThanTheTest() {
        assertThat(UnseenCheck.warnings(backbone(5000, 4850, 0.95f), backbone(5000, 4590, 0.95f), false))
                .singleElement()
                .asString()
                .contains("97.00 %", "91.80 %", "probably seen");
    }

    @Test
    void noticesCalibrationThatIsNearlyPerfect() {
        assertThat(UnseenCheck.warnings(backbone(1000, 995, 0.99f), backbone(1000, 995, 0.99f), false))
                .singleElement()
                .asString()
                .contains("99.50 %", "0.990");
    }
}
