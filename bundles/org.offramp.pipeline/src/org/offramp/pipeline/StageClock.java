// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.offramp.api.conversion.RunFacts.StageTime;
import org.offramp.pipeline.storage.Resumed;

/** How long each stage of a conversion took. */
final class StageClock {
    private final List<StageTime> stages = new ArrayList<>();
    private long start = System.nanoTime();

    /** A stage has ended; the next one starts. */
    void ended(String stage, boolean resumed) {
        long now = System.nanoTime();
        stages.add(new StageTime(stage, (now - start) / 1e9, resumed));
        start = now;
    }

    /** A stage has ended, with this result. */
    <T> T ended(String stage, Resumed<T> result) {
        ended(stage, result.resumed());
        return result.value();
    }

    List<StageTime> stages() {
        return List.copyOf(stages);
    }
}
