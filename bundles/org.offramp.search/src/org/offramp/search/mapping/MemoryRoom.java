// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.mapping;

import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.offramp.api.cost.MemoryFigures;
import org.offramp.api.cost.ProcessorFigures;

/**
 * Whether the memories of a platform hold what processors keep in them. Weights lie in flash, or in RAM for a processor
 * that reaches no flash; activations lie in RAM, each processor's in a place of its own. What lies where several
 * memories are reached is free to choose: it fits if, for every set of processors, what they need is no more than all
 * that they reach together.
 */
public final class MemoryRoom {
    private final List<ProcessorFigures> processors;
    private final Store flash;
    private final Store ram;

    public MemoryRoom(List<ProcessorFigures> processors, List<MemoryFigures> memories) {
        this.processors = List.copyOf(processors);
        flash = new Store(memories.stream().filter(MemoryFigures::readOnly).toList(), processors.size());
        ram = new Store(memories.stream().filter(memory -> !memory.readOnly()).toList(), processors.size());
    }

    /**
     * @param weightBytes for each processor
     * @param activationBytes for each processor
     */
    public boolean holds(IntToLongFunction weightBytes, IntToLongFunction activationBytes) {
        double[] inFlash = new double[processors.size()];
        double[] inRam = new double[processors.size()];
        for (int processor = 0; processor < processors.size(); processor++) {
            if (weightBytes.applyAsLong(processor) > processors.get(processor).weightMemoryBytes()
                    || activationBytes.applyAsLong(processor)
                            > processors.get(processor).activationMemoryBytes()) {
                return false;
            }
            (flash.isReachedBy(processor) ? inFlash : inRam)[processor] += weightBytes.applyAsLong(processor);
            inRam[processor] += activationBytes.applyAsLong(processor);
        }
        return flash.holds(inFlash) && ram.holds(inRam);
    }

    /** All memories of one kind; a processor that reaches none of them is not limited by them. */
    private static final class Store {
        private final List<MemoryFigures> memories;
        private final boolean[] reached;

        Store(List<MemoryFigures> memories, int processors) {
            this.memories = memories;
            reached = new boolean[processors];
            memories.forEach(memory -> memory.processors().forEach(processor -> reached[processor] = true));
        }

        boolean isReachedBy(int processor) {
            return reached[processor];
        }

        boolean holds(double[] bytes) {
            int[] limited = IntStream.range(0, bytes.length)
                    .filter(processor -> bytes[processor] > 0 && reached[processor])
                    .toArray();
            for (int set = 1; set < 1 << limited.length; set++) {
                if (!holds(bytes, limited, set)) {
                    return false;
                }
            }
            return true;
        }

        private boolean holds(double[] bytes, int[] limited, int set) {
            boolean[] member = new boolean[bytes.length];
            double needed = 0;
            for (int i = 0; i < limited.length; i++) {
                member[limited[i]] = (set >> i & 1) == 1;
                needed += member[limited[i]] ? bytes[limited[i]] : 0;
            }
            double room = 0;
            for (MemoryFigures memory : memories) {
                boolean reachable = memory.processors().stream().anyMatch(processor -> member[processor]);
                room += reachable ? memory.bytes() : 0;
            }
            return needed <= room;
        }
    }
}
