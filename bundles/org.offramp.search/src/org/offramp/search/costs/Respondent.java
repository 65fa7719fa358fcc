// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.costs;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.offramp.api.BadInputException;
import org.offramp.api.Omission;
import org.offramp.api.code.CodeWriter;
import org.offramp.api.cost.DescriptorCost;
import org.offramp.api.cost.PartCost;
import org.offramp.api.cost.ProcessorModel;
import org.offramp.api.cost.SnapshotNote;
import org.offramp.graph.Network;
import org.offramp.hardware.PowerState;
import org.offramp.hardware.PowerStateKind;
import org.offramp.hardware.Processor;
import org.offramp.hardware.Quantity;

/** A processor with what answers for it: its model, or its descriptor when it names none. */
final class Respondent {
    private final Processor processor;
    private final Optional<ProcessorModel> model;

    private Respondent(Processor processor, Optional<ProcessorModel> model) {
        this.processor = processor;
        this.model = model;
    }

    /** @throws BadInputException when the processor's model is not installed */
    static Respondent of(Processor processor, List<ProcessorModel> models) {
        String id = Text.of(processor.getModelId());
        if (id.isEmpty()) {
            return new Respondent(processor, Optional.empty());
        }
        return models.stream()
                .filter(model -> model.id().equals(id))
                .findFirst()
                .map(model -> new Respondent(processor, Optional.of(model)))
                .orElseThrow(() -> missing(processor));
    }

    private static BadInputException missing(Processor processor) {
        return new BadInputException(
                "Processor '" + processor.getName() + "'",
                SnapshotNote.missing(processor),
                SnapshotNote.remedy(processor));
    }

    Processor processor() {
        return processor;
    }

    /** Costs of the parts in order; none, with the reason, when the model fails: it may be anyone's code. */
    Optional<List<PartCost>> costsOf(List<Candidate> parts, Consumer<Omission> omitted) {
        List<PartCost> costs = new ArrayList<>();
        for (Candidate part : parts) {
            try {
                PartCost cost = Objects.requireNonNull(costOf(part.network()), "The model gave no answer.");
                costs.add(part.endsRun() ? invoked(cost) : cost);
            } catch (CancellationException e) {
                throw e;
            } catch (RuntimeException | LinkageError | StackOverflowError e) {
                omitted.accept(failed(part, e));
                return Optional.empty();
            }
        }
        return Optional.of(costs);
    }

    private PartCost costOf(Network part) {
        return model.map(asked -> asked.costOf(part, processor)).orElseGet(() -> DescriptorCost.of(part, processor));
    }

    /** However many segments run together, one head or the backbone's classifier is at their end. */
    private PartCost invoked(PartCost cost) {
        Quantity fixed = processor.getSecondsPerInvocation();
        PowerState active = processor.powerState(PowerStateKind.ACTIVE);
        if (fixed == null || active == null) {
            return cost;
        }
        return cost.plus(fixed.getValue(), fixed.getValue() * active.getWatts().getValue());
    }

    /** None when the model fails: the graphs are enough. */
    Optional<CodeWriter> codeWriter() {
        try {
            return model.flatMap(ProcessorModel::codeWriter);
        } catch (RuntimeException | LinkageError e) {
            return Optional.empty();
        }
    }

    /** Newer numbers of the model that are left out, since the platform's count. */
    Optional<Omission> newerNumbers() {
        return model.flatMap(installed -> SnapshotNote.of(processor, installed))
                .map(note -> new Omission("processor '" + processor.getName() + "'", note));
    }

    private Omission failed(Candidate part, Throwable failure) {
        String id = Text.of(processor.getModelId());
        String source =
                id.isEmpty() ? "Its descriptor" : "Its model '" + id + "' (" + SnapshotNote.plugin(processor) + ")";
        return new Omission(
                "processor '" + processor.getName() + "'",
                source + " has no cost for " + part.name() + ": " + Text.of(failure) + " The processor takes no part."
                        + (id.isEmpty() ? " Maybe a number of it is wrong." : " Maybe another version of it works."));
    }
}
