// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline.services;

import java.util.List;
import org.offramp.api.BadInputException;
import org.offramp.api.decision.DecisionRule;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The decision rules that are there at the moment. */
@Component(service = AvailableDecisions.class)
public final class AvailableDecisions {
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<DecisionRule> rules;

    @Activate
    public AvailableDecisions() {
        this(List.of());
    }

    public AvailableDecisions(List<DecisionRule> rules) {
        this.rules = rules;
    }

    public DecisionRule byId(String id) {
        return Choice.byId("decision rule", id, rules, DecisionRule::id);
    }

    /**
     * A rule that deployments can decide by.
     *
     * @throws BadInputException when there is none of this name, or it can't be told to a loop outside of Java
     */
    public DecisionRule deployable(String id) {
        DecisionRule rule = byId(id);
        if (rule.python().isEmpty()) {
            throw new BadInputException(
                    id,
                    "This decision rule has no expression for the loop of a deployment, which would decide otherwise.",
                    "Use it in 'offramp search', or ask whoever made the rule for an expression.");
        }
        return rule;
    }
}
