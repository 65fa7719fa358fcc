// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.offramp.api.analysis.AttachPoint;
import org.offramp.api.analysis.BlueprintRule;
import org.offramp.api.analysis.ExitHead;
import org.offramp.graph.Fingerprint;
import org.offramp.graph.Input;
import org.offramp.graph.Interpreter;
import org.offramp.graph.Network;
import org.offramp.graph.Segments;
import org.offramp.graph.tensors.Dim;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;
import org.offramp.graph.tensors.TensorType;

/** What every {@link BlueprintRule} does. To use: extend, and give the rule. */
public abstract class BlueprintRuleContractTest {
    /** The rule under test. */
    protected abstract BlueprintRule rule();

    static List<ContractBackbones> backbones() {
        return ContractBackbones.all();
    }

    private List<ExitHead> heads(ContractBackbones backbone, AttachPoint point) {
        return rule().headsFor(backbone.network(), backbone.classifier(), point);
    }

    private void forEachHead(ContractBackbones backbone, Consumer<ExitHead> check) {
        List<ExitHead> all = new ArrayList<>();
        backbone.cuts().forEach(point -> all.addAll(heads(backbone, point)));
        assertThat(all).isNotEmpty().allSatisfy(check::accept);
    }

    @Test
    protected void saysWhatItIs() {
        assertThat(rule().id()).matches("[a-z][a-z0-9-]*");
        assertThat(rule().description()).isNotBlank().doesNotContain("\n");
    }

    @ParameterizedTest
    @MethodSource("backbones")
    protected void headsOfAPointHaveTheirOwnNames(ContractBackbones backbone) {
        for (AttachPoint point : backbone.cuts()) {
            List<ExitHead> heads = heads(backbone, point);
            assertThat(heads).extracting(ExitHead::name).doesNotHaveDuplicates();
            assertThat(heads).allSatisfy(head -> {
                assertThat(head.blueprint()).isEqualTo(rule().id());
                assertThat(head.point()).isEqualTo(point);
            });
        }
    }

    @ParameterizedTest
    @MethodSource("backbones")
    protected void theReductionTakesInTheAttachPointAndGivesNoMore(ContractBackbones backbone) {
        forEachHead(backbone, head -> {
            TensorType point = head.point().type();
            assertThat(head.reduction().inputs())
                    .containsExactly(new Input(head.point().tensor(), point));
            assertThat(head.reduction().outputs()).hasSize(1);
            Shape reduced =
                    head.reduction().type(head.reduction().outputs().get(0)).shape();
            assertThat(reduced.dim(0)).isEqualTo(Dim.BATCH);
            assertThat(reduced.elementsPerSample())
                    .isLessThanOrEqualTo(point.shape().elementsPerSample());
        });
    }

    @ParameterizedTest
    @MethodSource("backbones")
    protected void theClassifierTakesInTheReductionAndGivesLogits(ContractBackbones backbone) {
        TensorType logits =
                TensorType.float32(Shape.batched(backbone.classifier().classes()));
        forEachHead(backbone, head -> {
            String reduced = head.reduction().outputs().get(0);
            assertThat(head.classifier().inputs())
                    .containsExactly(new Input(reduced, head.reduction().type(reduced)));
            assertThat(head.classifier().outputs()).hasSize(1);
            assertThat(head.classifier().type(head.classifier().outputs().get(0)))
                    .isEqualTo(logits);
        });
    }

    @ParameterizedTest
    @MethodSource("backbones")
    protected void whatIsTrainedIsZeroAndInUse(ContractBackbones backbone) {
        forEachHead(backbone, head -> {
            assertThat(head.trainable()).isNotEmpty();
            assertThat(head.classifier().consumers().keySet()).containsAll(head.trainable());
            for (String name : head.trainable()) {
                Tensor weights = head.classifier().constant(name).orElseThrow();
                assertThat(weights.toDoubles()).containsOnly(0);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("backbones")
    protected void runsBehindTheBackbone(ContractBackbones backbone) {
        forEachHead(backbone, head -> {
            Network before =
                    Segments.between(backbone.network(), "x", head.point().tensor());
            Network whole = Segments.sequence(Segments.sequence(before, head.reduction()), head.classifier());
            Map<String, Tensor> sample = SampleInputs.of(whole, 2);
            Tensor logits = new Interpreter(whole).run(sample, whole.outputs()).get(0);
            assertThat(logits.extents())
                    .containsExactly(2, backbone.classifier().classes());
        });
    }

    @ParameterizedTest
    @MethodSource("backbones")
    protected void makesTheSameAgain(ContractBackbones backbone) {
        for (AttachPoint point : backbone.cuts()) {
            assertThat(heads(backbone, point).stream()
                            .map(BlueprintRuleContractTest::print)
                            .toList())
                    .isEqualTo(heads(backbone, point).stream()
                            .map(BlueprintRuleContractTest::print)
                            .toList());
        }
    }

    private static String print(ExitHead head) {
        return head.name() + " " + Fingerprint.of(head.reduction()) + " " + Fingerprint.of(head.classifier());
    }
}
