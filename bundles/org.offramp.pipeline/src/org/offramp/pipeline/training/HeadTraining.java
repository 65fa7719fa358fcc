// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline.training;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.offramp.api.Progress;
import org.offramp.api.analysis.ExitHead;
import org.offramp.api.extraction.Features;
import org.offramp.api.jobs.Cores;
import org.offramp.api.training.ExitTrainer;
import org.offramp.api.training.TrainedHead;
import org.offramp.api.training.TrainingSettings;
import org.offramp.graph.Fingerprint;
import org.offramp.pipeline.inference.Workers;
import org.offramp.pipeline.storage.CacheFolder;
import org.offramp.pipeline.storage.DataIdentity;

/** Trains every head once, several at a time; what an earlier run has trained is taken from the cache. */
public final class HeadTraining {
    private final ExitTrainer trainer;
    private final TrainingSettings settings;
    private final CacheFolder cache;
    private final String featuresKey;
    private final AtomicInteger trainedNow = new AtomicInteger();

    /** @param featuresKey stands for all that the features depend on, the division into parts included */
    public HeadTraining(ExitTrainer trainer, TrainingSettings settings, CacheFolder cache, String featuresKey) {
        this.trainer = trainer;
        this.settings = settings;
        this.cache = cache;
        this.featuresKey = featuresKey;
    }

    /** Whether an earlier run had trained every head. */
    public boolean resumed() {
        return trainedNow.get() == 0;
    }

    public List<TrainedHead> train(List<ExitHead> heads, Features training, Features validation, Progress progress) {
        progress.begin("Training heads", heads.size());
        ExecutorService threads = Executors.newFixedThreadPool(Cores.usable());
        try {
            List<Future<TrainedHead>> pending = new ArrayList<>();
            for (int head = 0; head < heads.size(); head++) {
                int index = head;
                pending.add(threads.submit(() -> one(heads.get(index), index, training, validation, progress)));
            }
            List<TrainedHead> trained = new ArrayList<>();
            for (Future<TrainedHead> each : pending) {
                trained.add(Workers.await(each));
                progress.advance(1);
            }
            return trained;
        } finally {
            threads.shutdownNow();
        }
    }

    private TrainedHead one(ExitHead head, int index, Features training, Features validation, Progress progress)
            throws IOException {
        String file = "heads/" + key(head);
        if (cache.has(file)) {
            Optional<TrainedHead> earlier = WeightFile.read(cache.readBytes(file), head);
            if (earlier.isPresent()) {
                return earlier.get();
            }
        }
        TrainedHead trained = trainer.train(
                head, training.ofHead().get(index), validation.ofHead().get(index), settings, new OnlyCancel(progress));
        cache.write(file, WeightFile.bytes(trained));
        trainedNow.incrementAndGet();
        return trained;
    }

    private String key(ExitHead head) {
        return DataIdentity.key(List.of(
                featuresKey,
                trainer.id(),
                settings.toString(),
                head.name(),
                Fingerprint.of(head.reduction()),
                Fingerprint.of(head.classifier())));
    }

    /** Heads train side by side: each may be cancelled, but none draws its own progress. */
    private record OnlyCancel(Progress whole) implements Progress {
        @Override
        public void begin(String task, long total) {}

        @Override
        public void advance(long done) {}

        @Override
        public void note(String message) {}

        @Override
        public boolean isCancelled() {
            return whole.isCancelled();
        }
    }
}
