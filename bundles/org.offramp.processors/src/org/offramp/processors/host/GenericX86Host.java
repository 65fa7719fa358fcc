// SPDX-License-Identifier: EPL-2.0
package org.offramp.processors.host;

import java.util.Optional;
import java.util.Set;
import org.offramp.api.cost.Fusion;
import org.offramp.api.cost.MeasuredTable;
import org.offramp.api.cost.OperatorCost;
import org.offramp.api.cost.PartCost;
import org.offramp.api.cost.ProcessorModel;
import org.offramp.api.cost.Roofline;
import org.offramp.api.cost.SummedCost;
import org.offramp.graph.Network;
import org.offramp.graph.tensors.TensorType;
import org.offramp.hardware.ElementType;
import org.offramp.hardware.OperatorKind;
import org.offramp.hardware.Processor;
import org.offramp.hardware.io.ProcessorDescriptor;
import org.osgi.service.component.annotations.Component;

/**
 * One core of an x86 machine that runs ONNX Runtime: by the table that {@code offramp platform calibrate} measured on it,
 * else by its descriptor's speeds, which is said.
 */
@Component
public final class GenericX86Host implements ProcessorModel {
    static final String ID = "generic-x86-host";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String vendor() {
        return "Offramp";
    }

    @Override
    public String description() {
        return "one core of an x86 machine with ONNX Runtime, as 'offramp platform calibrate' measures it";
    }

    @Override
    public Processor descriptor() {
        return ProcessorDescriptor.read(GenericX86Host.class, "generic-x86-host.platform");
    }

    @Override
    public PartCost costOf(Network part, Processor processor) {
        MeasurementsFile file = MeasurementsFile.of(processor);
        Optional<MeasuredTable> table = file.table();
        Roofline roofline = new Roofline();
        OperatorCost operators = table.map(known -> known.orElse(roofline)).orElse(roofline);
        // Speeds alone are no reason to tell operators that the runtime fuses from those that it doesn't.
        Fusion fusion = table.isPresent() ? new RuntimeFusion() : network -> Set.of();
        HostUncertainty uncertainty = new HostUncertainty(processor, table.isPresent(), file.missing());
        PartCost cost = SummedCost.of(part, processor, uncertainty.of(operators), fusion);
        double seconds = handingOver(part, processor);
        return cost.plus(seconds, seconds * cost.joules() / Math.max(cost.seconds(), Double.MIN_NORMAL));
    }

    /**
     * A part that gives a vector is a head or the end of the backbone: an exit before it takes a tensor out of the
     * runtime, and hands it in again for what follows.
     */
    private static double handingOver(Network part, Processor processor) {
        TensorType given = part.type(part.outputs().get(0));
        if (part.nodes().isEmpty() || given.shape().rank() > 2) {
            return 0;
        }
        long elements = part.inputs().get(0).type().shape().elementsPerSample();
        double speed = processor.macsPerSecond(OperatorKind.REARRANGEMENT, ElementType.FLOAT32);
        return speed > 0 ? elements / speed : 0;
    }
}
