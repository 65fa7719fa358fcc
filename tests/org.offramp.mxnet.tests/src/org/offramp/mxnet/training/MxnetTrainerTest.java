// SPDX-License-Identifier: EPL-2.0
package org.offramp.mxnet.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.offramp.api.Progress;
import org.offramp.api.analysis.ExitHead;
import org.offramp.api.compute.ComputeException;
import org.offramp.api.extraction.FeatureSet;
import org.offramp.api.training.TrainedHead;
import org.offramp.api.training.TrainingSettings;
import org.offramp.graph.operators.Cast;
import org.offramp.graph.tensors.ElementType;

class MxnetTrainerTest {
    private static final Path STATM = Path.of("/proc/self/statm");
    private static final long PAGE_BYTES = 4096;
    private static final long MOST_GROWTH_BYTES = 64L << 20;
    private final MxnetTrainer trainer = new MxnetTrainer();

    private TrainedHead train(ExitHead head, FeatureSet features, int epochs) {
        TrainingSettings settings = new TrainingSettings(3, epochs, epochs, 1, 1e-3);
        return trainer.train(head, features, features, settings, Progress.NONE);
    }

    @Test
    void namesTheNodeThatMxnetDoesntHave() {
        ExitHead head = TinyHeads.dense(1, 2, new Cast(ElementType.FLOAT64), new Cast(ElementType.FLOAT32));
        assertThatThrownBy(() -> train(head, new TinyFeatures(1, 1, 2), 1))
                .isInstanceOf(ComputeException.class)
                .hasMessageContaining("'tiny'")
                .hasMessageContaining("Cast 't0'");
    }

    @Test
    void refusesAHeadWithNothingToTrain() {
        ExitHead head = TinyHeads.dense(1, 2);
        ExitHead fixed = new ExitHead("fixed", "test", head.point(), head.reduction(), head.classifier(), Set.of());
        assertThatThrownBy(() -> train(fixed, new TinyFeatures(1, 1, 2), 1))
                .isInstanceOf(ComputeException.class)
                .hasMessageContaining("'fixed'");
    }

    /** Many steps and few epochs: what is left behind by one step would show, and the Java heap stays small. */
    @Test
    void leavesNothingInNativeMemory() throws IOException {
        boolean known = Files.isReadable(STATM);
        if (!known) {
            System.out.println("Skipped: resident memory is read from " + STATM + ", which isn't there.");
        }
        Assumptions.assumeTrue(known);
        ExitHead head = TinyHeads.dense(4096, 8);
        FeatureSet features = new TinyFeatures(4096, new float[500 * 4096]);
        train(head, features, 4);
        long before = residentBytes();
        for (int run = 0; run < 4; run++) {
            train(head, features, 4);
        }
        assertThat(residentBytes() - before).isLessThan(MOST_GROWTH_BYTES);
    }

    private static long residentBytes() throws IOException {
        System.gc();
        return Long.parseLong(List.of(Files.readString(STATM).split(" ")).get(1)) * PAGE_BYTES;
    }
}
