// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.offramp.api.cost.MemoryFigures;
import org.offramp.api.cost.ProcessorFigures;

final class MemoryRoomTest {
    private static final long ANY = Long.MAX_VALUE;

    private static ProcessorFigures processor(long weights, long activations) {
        return new ProcessorFigures("p", 0, 0, 0, 0, weights, activations);
    }

    private static MemoryFigures flash(long bytes, Integer... processors) {
        return new MemoryFigures("flash", true, bytes, List.of(processors));
    }

    private static MemoryFigures ram(long bytes, Integer... processors) {
        return new MemoryFigures("RAM", false, bytes, List.of(processors));
    }

    private static boolean holds(List<MemoryFigures> memories, long[] weights, long[] activations) {
        List<ProcessorFigures> two = List.of(processor(ANY, ANY), processor(ANY, ANY));
        return new MemoryRoom(two, memories).holds(index -> weights[index], index -> activations[index]);
    }

    private static long[] bytes(long first, long second) {
        return new long[] {first, second};
    }

    @Test
    void withoutMemoriesTheProcessorsOwnFiguresDecide() {
        MemoryRoom room = new MemoryRoom(List.of(processor(10, 5)), List.of());
        assertThat(room.holds(index -> 10, index -> 5)).isTrue();
        assertThat(room.holds(index -> 11, index -> 5)).isFalse();
        assertThat(room.holds(index -> 10, index -> 6)).isFalse();
    }

    @Test
    void weightsOfSeveralProcessorsAddUpInASharedFlash() {
        List<MemoryFigures> memories = List.of(flash(10, 0, 1));
        assertThat(holds(memories, bytes(6, 4), bytes(0, 0))).isTrue();
        assertThat(holds(memories, bytes(6, 5), bytes(0, 0))).isFalse();
    }

    @Test
    void activationsOfSeveralProcessorsAddUpInASharedRam() {
        List<MemoryFigures> memories = List.of(flash(10, 0, 1), ram(8, 0, 1));
        assertThat(holds(memories, bytes(5, 5), bytes(4, 4))).isTrue();
        assertThat(holds(memories, bytes(5, 5), bytes(4, 5))).isFalse();
    }

    @Test
    void weightsLieBesideActivationsWhereThereIsNoFlash() {
        List<MemoryFigures> memories = List.of(ram(10, 0));
        assertThat(holds(memories, bytes(6, 0), bytes(4, 0))).isTrue();
        assertThat(holds(memories, bytes(6, 0), bytes(5, 0))).isFalse();
    }

    @Test
    void whatAPrivateMemoryHoldsLeavesTheSharedOneFree() {
        List<MemoryFigures> memories = List.of(flash(10, 0, 1), flash(5, 1));
        assertThat(holds(memories, bytes(10, 5), bytes(0, 0))).isTrue();
        assertThat(holds(memories, bytes(11, 4), bytes(0, 0))).isFalse();
        assertThat(holds(memories, bytes(8, 8), bytes(0, 0))).isFalse();
    }

    @Test
    void aProcessorThatReachesNoMemoryIsNotLimitedByThoseOfOthers() {
        assertThat(holds(List.of(flash(1, 0), ram(1, 0)), bytes(0, 1000), bytes(0, 1000)))
                .isTrue();
    }
}
