// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.offramp.api.analysis.AnalysisLimits;
import org.offramp.api.analysis.AttachPoint;
import org.offramp.api.analysis.AttachPointRule;

/** What every {@link AttachPointRule} does. To use: extend, and give the rule. */
public abstract class AttachPointRuleContractTest {
    /** The rule under test. */
    protected abstract AttachPointRule rule();

    static List<ContractBackbones> backbones() {
        return ContractBackbones.all();
    }

    private List<AttachPoint> find(ContractBackbones backbone, long distance) {
        return rule().find(backbone.network(), backbone.classifier(), new AnalysisLimits(distance, 1));
    }

    @Test
    protected void saysWhatItIs() {
        assertThat(rule().id()).matches("[a-z][a-z0-9-]*");
        assertThat(rule().description()).isNotBlank().doesNotContain("\n");
    }

    @ParameterizedTest
    @MethodSource("backbones")
    protected void findsCutPointsBeforeTheLogitsInTheirOrder(ContractBackbones backbone) {
        List<AttachPoint> found = find(backbone, 0);
        assertThat(found).isNotEmpty().doesNotHaveDuplicates();
        assertThat(backbone.cuts()).containsSubsequence(found);
    }

    @ParameterizedTest
    @MethodSource("backbones")
    protected void keepsTheDistance(ContractBackbones backbone) {
        List<AttachPoint> all = find(backbone, 0);
        long distance = all.get(all.size() - 1).macsBefore() - all.get(0).macsBefore();
        for (long each : List.of(1L, distance, distance + 1)) {
            List<AttachPoint> found = find(backbone, each);
            for (int i = 1; i < found.size(); i++) {
                assertThat(found.get(i).macsBefore() - found.get(i - 1).macsBefore())
                        .isGreaterThanOrEqualTo(each);
            }
            assertThat(all).containsSubsequence(found);
        }
        assertThat(find(backbone, distance + 1)).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("backbones")
    protected void findsTheSameAgain(ContractBackbones backbone) {
        assertThat(find(backbone, 0)).isEqualTo(find(backbone, 0));
    }
}
