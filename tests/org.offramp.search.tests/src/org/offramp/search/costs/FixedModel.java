// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.costs;

import java.util.function.Function;
import org.offramp.api.cost.DescriptorCost;
import org.offramp.api.cost.PartCost;
import org.offramp.api.cost.ProcessorModel;
import org.offramp.graph.Network;
import org.offramp.hardware.Processor;

/** A model for tests, which answers as told. */
record FixedModel(String id, Function<Network, PartCost> answer) implements ProcessorModel {
    /** Answers what the descriptor tells. */
    static ProcessorModel byDescriptor(String id) {
        return new ProcessorModel() {
            @Override
            public String id() {
                return id;
            }

            @Override
            public String description() {
                return "by descriptor";
            }

            @Override
            public PartCost costOf(Network part, Processor processor) {
                return DescriptorCost.of(part, processor);
            }
        };
    }

    @Override
    public String description() {
        return "fixed";
    }

    @Override
    public PartCost costOf(Network part, Processor processor) {
        return answer.apply(part);
    }
}
