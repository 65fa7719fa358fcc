// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemperatureTrialTest {
    @ParameterizedTest
    @CsvSource({
        "4, 3, true, kept: at the same limits the plan's objective is 25.0 % smaller",
        "4, 4, false, dropped: at the same limits the plan's objective is the same",
        "4, 5, false, dropped: at the same limits the plan's objective is 25.0 % larger",
        ", 5, true, kept: without them no plan keeps the limits",
        "4, , false, dropped: with them no plan keeps the limits",
        ", , false, dropped: with them no plan keeps the limits"
    })
    void keepsTemperaturesOnlyWhenThePlanIsBetter(
            @Nullable Double without, @Nullable Double with, boolean kept, String reason) {
        TemperatureTrial trial = new TemperatureTrial(List.of(1.5), optional(without), optional(with));
        assertThat(trial.isKept()).isEqualTo(kept);
        assertThat(trial.reason()).contains(reason);
    }

    private static OptionalDouble optional(@Nullable Double value) {
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    @Test
    void aCertifiedRiskIsTheLimitWhereThereIsNoOther() {
        Objective free = Objective.of(Quantity.MACS, 3);
        assertThat(TemperatureTrial.comparable(free, 0.02).accuracy().mostDrop())
                .hasValue(0.02);
        Objective limited = free.with(AccuracyLimits.least(0.9));
        assertThat(TemperatureTrial.comparable(limited, 0.02)).isEqualTo(limited);
    }
}
