// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.cost;

import java.util.Optional;
import org.offramp.api.code.CodeWriter;
import org.offramp.graph.Network;
import org.offramp.hardware.Processor;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A processor that a vendor ships: what it is, and what it needs for a part of a network. A service; stateless. Four
 * short methods are enough for one whose descriptor says all there is to say.
 */
@ConsumerType
public interface ProcessorModel {
    /** Unique name, which processors of a platform carry as their {@code modelId}; lower case, digits and dashes. */
    String id();

    /** Who ships it, for people; processors are grouped by it. */
    String vendor();

    /** What it stands for, for people, in one line. */
    String description();

    /**
     * The processor's numbers, a new one at each call: {@link org.offramp.hardware.io.ProcessorDescriptor} reads it
     * from a resource of the bundle.
     */
    Processor descriptor();

    /**
     * Cost of a part on a processor of this model, for one sample, and the operators of the part that it can't run:
     * such a part is not mapped there. Counted from the processor's numbers if the model knows no better.
     *
     * @param part its costs are those of the graph that would be exported
     * @param processor snapshot of the descriptor, with what the user has overridden
     */
    default PartCost costOf(Network part, Processor processor) {
        return DescriptorCost.of(part, processor);
    }

    /** Writes segments that run on it as files for its toolchain; none when the graph is enough. */
    default Optional<CodeWriter> codeWriter() {
        return Optional.empty();
    }
}
