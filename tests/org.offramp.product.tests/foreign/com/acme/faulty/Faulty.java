// SPDX-License-Identifier: EPL-2.0
package com.acme.faulty;

import org.offramp.api.code.CodeFile;
import org.offramp.api.code.CodeSegment;
import org.offramp.api.code.CodeWriter;
import org.offramp.api.cost.PartCost;
import org.offramp.api.cost.ProcessorModel;
import org.offramp.graph.Network;
import org.offramp.hardware.Processor;
import org.offramp.hardware.io.ProcessorDescriptor;
import java.util.List;
import java.util.Optional;

/** A processor that goes wrong in each way; each class below is a component. */
public abstract class Faulty implements ProcessorModel {
    @Override
    public String id() {
        return getClass().getSimpleName().toLowerCase();
    }

    @Override
    public String vendor() {
        return "Acme Faults";
    }

    @Override
    public String description() {
        return "goes wrong";
    }

    @Override
    public Processor descriptor() {
        return ProcessorDescriptor.read(Faulty.class, "faulty.platform");
    }

    /** Throws. */
    public static final class Throwing extends Faulty {
        @Override
        public PartCost costOf(Network part, Processor processor) {
            throw new UnsupportedOperationException("not today");
        }
    }

    /** Never answers. */
    public static final class Hanging extends Faulty {
        @Override
        public PartCost costOf(Network part, Processor processor) {
            while (true) {
                Thread.onSpinWait();
            }
        }
    }

    /** Costs what is not a number. */
    public static final class Undefined extends Faulty {
        @Override
        public PartCost costOf(Network part, Processor processor) {
            return new PartCost(Double.NaN, 1, 1, 1, List.of());
        }
    }

    /** Gives energy back. */
    public static final class Negative extends Faulty {
        @Override
        public PartCost costOf(Network part, Processor processor) {
            return new PartCost(1, -1, 1, 1, List.of());
        }
    }

    /** Costs what its descriptor says, but never ends writing code. */
    public static final class Scribbling extends Faulty {
        @Override
        public Optional<CodeWriter> codeWriter() {
            return Optional.of(new EndlessWriter());
        }
    }

    private static final class EndlessWriter implements CodeWriter {
        @Override
        public String description() {
            return "endless code";
        }

        @Override
        public List<CodeFile> write(CodeSegment segment) {
            while (true) {
                Thread.onSpinWait();
            }
        }
    }
}
