// SPDX-License-Identifier: EPL-2.0
package org.offramp.mxnet.training;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.offramp.api.Progress;
import org.offramp.api.analysis.ExitHead;
import org.offramp.api.extraction.FeatureSet;
import org.offramp.api.training.TrainedHead;
import org.offramp.api.training.TrainingSettings;
import org.offramp.graph.Network;
import org.offramp.graph.tensors.Tensor;

/** The training of one head: epochs until the validation samples say that it gets no better. */
final class Course {
    private final ExitHead head;
    private final Scaling scaling;
    private final Learner learner;
    private final TrainingSettings settings;
    private final Progress progress;

    Course(ExitHead head, Scaling scaling, Learner learner, TrainingSettings settings, Progress progress) {
        this.head = head;
        this.scaling = scaling;
        this.learner = learner;
        this.settings = settings;
        this.progress = progress;
    }

    TrainedHead run(FeatureSet training, FeatureSet validation) {
        progress.begin("Training " + head.name(), settings.mostEpochs());
        SampleOrder order = new SampleOrder(training.size(), new Random(settings.seed()));
        Score best = Score.NONE;
        Map<String, Tensor> weights = Map.of();
        int epoch = 0;
        int bestEpoch = 0;
        while (epoch < settings.mostEpochs() && epoch - bestEpoch < settings.patience()) {
            order.shuffle();
            learn(training, order, learningRate(epoch));
            epoch++;
            Score score = score(validation);
            if (score.isBetterThan(best)) {
                best = score;
                bestEpoch = epoch;
                weights = learner.weights();
            }
            progress.advance(1);
        }
        return new TrainedHead(head.with(trained(weights)), best.accuracy(), epoch);
    }

    /** Falls along half a cosine, which lets weights settle. */
    private double learningRate(int epoch) {
        return settings.learningRate() * (1 + Math.cos(Math.PI * epoch / settings.mostEpochs())) / 2;
    }

    /** One pass; what is left over by whole batches has its turn in another order. */
    private void learn(FeatureSet training, SampleOrder order, double learningRate) {
        BatchBuffer batch = learner.batch();
        for (int start = 0; start + batch.size() <= training.size(); start += batch.size()) {
            checkCancelled();
            for (int place = 0; place < batch.size(); place++) {
                batch.put(place, training, order.sample(start + place), scaling);
            }
            learner.learn(learningRate);
        }
    }

    private Score score(FeatureSet validation) {
        BatchBuffer batch = learner.batch();
        Score score = new Score(0, 0, 0);
        for (int start = 0; start < validation.size(); start += batch.size()) {
            checkCancelled();
            int count = Math.min(batch.size(), validation.size() - start);
            for (int place = 0; place < count; place++) {
                batch.put(place, validation, start + place, scaling);
            }
            learner.predict();
            for (int place = 0; place < count; place++) {
                int label = validation.label(start + place);
                score = score.and(batch.predicted(place) == label, batch.probability(place, label));
            }
        }
        return score;
    }

    private void checkCancelled() {
        if (progress.isCancelled()) {
            throw new CancellationException();
        }
    }

    private Network trained(Map<String, Tensor> weights) {
        Network fragment = head.classifier();
        Map<String, Tensor> constants = new LinkedHashMap<>(fragment.constants());
        constants.putAll(scaling.fold(weights));
        return new Network(fragment.name(), fragment.inputs(), constants, fragment.nodes(), fragment.outputs());
    }
}
