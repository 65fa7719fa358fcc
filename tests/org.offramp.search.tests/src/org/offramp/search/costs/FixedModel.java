// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.costs;

import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.offramp.api.cost.DescriptorCost;
import org.offramp.api.cost.PartCost;
import org.offramp.api.cost.ProcessorModel;
import org.offramp.graph.Network;
import org.offramp.hardware.Processor;
import org.offramp.hardware.io.ShippedPlatform;

/** A model for tests, which answers as told; its descriptor is that of a shipped platform. */
record FixedModel(String id, BiFunction<Network, Processor, PartCost> answer) implements ProcessorModel {
    FixedModel(String id, Function<Network, PartCost> answer) {
        this(id, (part, processor) -> answer.apply(part));
    }

    /** Answers what the descriptor tells. */
    static ProcessorModel byDescriptor(String id) {
        return new FixedModel(id, DescriptorCost::of);
    }

    private static Processor shipped(String id) {
        return Stream.of(ShippedPlatform.values())
                .flatMap(platform -> platform.read().getProcessors().stream())
                .filter(processor -> id.equals(processor.getModelId()))
                .findFirst()
                .map(EcoreUtil::copy)
                .orElseThrow();
    }

    @Override
    public String vendor() {
        return "Acme";
    }

    @Override
    public String description() {
        return "fixed";
    }

    @Override
    public Processor descriptor() {
        return shipped(id);
    }

    @Override
    public PartCost costOf(Network part, Processor processor) {
        return answer.apply(part, processor);
    }
}
