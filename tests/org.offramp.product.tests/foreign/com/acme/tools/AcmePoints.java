// SPDX-License-Identifier: EPL-2.0
package com.acme.tools;

import java.util.ArrayList;
import java.util.List;
import org.offramp.api.analysis.AnalysisLimits;
import org.offramp.api.analysis.AttachPoint;
import org.offramp.api.analysis.AttachPointRule;
import org.offramp.api.analysis.BackboneClassifier;
import org.offramp.graph.CutPoints;
import org.offramp.graph.Network;
import org.offramp.graph.NetworkCost;
import org.offramp.graph.Node;
import org.offramp.graph.tensors.TensorType;

/** The first map behind which at least a third of the work is done. */
public final class AcmePoints implements AttachPointRule {
    @Override
    public String id() {
        return "acme-points";
    }

    @Override
    public String description() {
        return "one point behind a third of the work";
    }

    @Override
    public List<AttachPoint> find(Network backbone, BackboneClassifier classifier, AnalysisLimits limits) {
        Network wanted = backbone.withOutputs(List.of(classifier.logits()));
        NetworkCost cost = NetworkCost.of(wanted);
        List<String> cuts = CutPoints.of(wanted);
        List<AttachPoint> found = new ArrayList<>();
        long before = 0;
        for (Node node : wanted.nodes()) {
            before += cost.of(node).macs();
            TensorType type = wanted.type(node.output());
            boolean map = type.shape().rank() >= 3 && cuts.contains(node.output());
            if (map && found.isEmpty() && 3 * before >= cost.macs() && before < cost.macs()) {
                found.add(new AttachPoint(node.output(), type, before));
            }
        }
        return found;
    }
}
