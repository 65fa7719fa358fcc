// SPDX-License-Identifier: EPL-2.0
package org.offramp.mxnet.training;

import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import org.offramp.api.Progress;
import org.offramp.api.analysis.ExitHead;
import org.offramp.api.extraction.FeatureSet;
import org.offramp.api.training.ExitTrainer;
import org.offramp.api.training.TrainedHead;
import org.offramp.api.training.TrainingSettings;
import org.offramp.mxnet.Failure;
import org.offramp.mxnet.MxnetEngine;
import org.osgi.service.component.annotations.Component;

/**
 * Trains heads on Apache MXNet with Adam and softmax cross-entropy. Each call runs on its own thread and shares nothing
 * with others, so that the weights depend on the arguments alone.
 */
@Component
public final class MxnetTrainer implements ExitTrainer {
    @Override
    public String id() {
        return "mxnet";
    }

    @Override
    public String description() {
        return "Adam and softmax cross-entropy on Apache MXNet, stops early";
    }

    @Override
    public TrainedHead train(
            ExitHead head, FeatureSet training, FeatureSet validation, TrainingSettings settings, Progress progress) {
        TrainingGraph graph = TrainingGraph.of(head);
        FeatureCheck check = new FeatureCheck(head.name(), graph.width(), graph.classes());
        check.check("training", training);
        check.check("validation", validation);
        Scaling scaling = Scaling.of(head, training);
        int batchSize = Math.min(settings.batchSize(), training.size());
        Engine engine = MxnetEngine.start();
        try (Learner learner = new Learner(graph, batchSize, settings, engine)) {
            return new Course(head, scaling, learner, settings, progress).run(training, validation);
        } catch (EngineException e) {
            throw Failure.of(e, graph.symbol().origins());
        }
    }
}
