// SPDX-License-Identifier: EPL-2.0
package org.offramp.exits;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.offramp.api.analysis.AnalysisLimits;
import org.offramp.api.analysis.AttachPoint;
import org.offramp.api.analysis.AttachPointRule;
import org.offramp.api.analysis.BackboneClassifier;
import org.offramp.graph.CutPoints;
import org.offramp.graph.Input;
import org.offramp.graph.Network;
import org.offramp.graph.NetworkCost;
import org.offramp.graph.Node;
import org.offramp.graph.operators.Binary;
import org.offramp.graph.operators.Concat;
import org.offramp.graph.operators.Operator;
import org.offramp.graph.operators.Unary;
import org.offramp.graph.tensors.Dim;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.TensorType;
import org.osgi.service.component.annotations.Component;

/**
 * Takes the cut points behind an activation or where paths meet. Of several without any MACs between them it takes the
 * last, so that an activation stands for the merge before it.
 */
@Component
public final class CutPointRule implements AttachPointRule {
    /** Batch, channels and up to two spatial axes. */
    private static final int MOST_AXES = 4;

    @Override
    public String id() {
        return "cut-points";
    }

    @Override
    public String description() {
        return "cut points behind an activation or a merge";
    }

    @Override
    public List<AttachPoint> find(Network backbone, BackboneClassifier classifier, AnalysisLimits limits) {
        Network wanted = backbone.withOutputs(List.of(classifier.logits()));
        NetworkCost cost = NetworkCost.of(wanted);
        Dim batch = wanted.inputs().get(0).type().shape().dim(0);
        Set<String> cuts = new HashSet<>(CutPoints.of(wanted));
        Set<String> variable = variable(wanted);
        List<AttachPoint> found = new ArrayList<>();
        long before = 0;
        // Every order of the nodes has all that a cut needs before it, and nothing else that costs anything.
        for (Node node : wanted.nodes()) {
            before += variable.contains(node.output()) ? cost.of(node).macs() : 0;
            TensorType type = wanted.type(node.output());
            if (cuts.contains(node.output()) && endsStep(node, variable) && isFeatureMap(type, batch)) {
                found.add(new AttachPoint(node.output(), type, before));
            }
        }
        return apart(found, cost.macs(), limits.minimumDistanceMacs());
    }

    /** Names of the tensors that depend on the inputs. */
    private static Set<String> variable(Network network) {
        Set<String> variable =
                new HashSet<>(network.inputs().stream().map(Input::name).toList());
        for (Node node : network.nodes()) {
            if (node.inputs().stream().anyMatch(variable::contains)) {
                variable.add(node.output());
            }
        }
        return variable;
    }

    private static boolean endsStep(Node node, Set<String> variable) {
        Operator operator = node.operator();
        boolean canMerge = operator instanceof Binary || operator instanceof Concat;
        long paths = node.inputs().stream().filter(variable::contains).count();
        return isActivation(operator) || canMerge && paths > 1;
    }

    private static boolean isActivation(Operator operator) {
        if (operator instanceof Binary binary) {
            return switch (binary.function()) {
                case PRELU, MAXIMUM, MINIMUM -> true;
                default -> false;
            };
        }
        if (operator instanceof Unary unary) {
            return switch (unary.function()) {
                case CLIP, ELU, GELU, GELU_TANH, HARD_SIGMOID, HARD_SWISH, LEAKY_RELU, RELU, SELU, SIGMOID -> true;
                case SOFTPLUS, SOFTSIGN, TANH -> true;
                default -> false;
            };
        }
        return false;
    }

    private static boolean isFeatureMap(TensorType type, Dim batch) {
        int rank = type.shape().rank();
        return type.element() == ElementType.FLOAT32
                && rank >= 2
                && rank <= MOST_AXES
                && type.shape().dim(0).equals(batch);
    }

    private static List<AttachPoint> apart(List<AttachPoint> found, long all, long distance) {
        List<AttachPoint> kept = new ArrayList<>();
        Optional<AttachPoint> last = Optional.empty();
        for (int i = 0; i < found.size(); i++) {
            AttachPoint point = found.get(i);
            long next = i + 1 < found.size() ? found.get(i + 1).macsBefore() : all;
            boolean costsAnything = point.macsBefore() > 0;
            boolean savesAnything = next > point.macsBefore();
            long gap = point.macsBefore() - last.map(AttachPoint::macsBefore).orElse(-distance);
            if (costsAnything && savesAnything && gap >= distance) {
                kept.add(point);
                last = Optional.of(point);
            }
        }
        return List.copyOf(kept);
    }
}
