// SPDX-License-Identifier: EPL-2.0
package org.offramp.mxnet.training;

import ai.djl.engine.Engine;
import ai.djl.mxnet.engine.MxGradientCollector;
import ai.djl.mxnet.engine.MxNDArray;
import ai.djl.mxnet.engine.MxNDManager;
import ai.djl.mxnet.engine.MxSymbolBlock;
import ai.djl.mxnet.engine.Symbol;
import ai.djl.mxnet.jna.JnaUtils;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.offramp.api.training.TrainingSettings;
import org.offramp.graph.tensors.Dim;
import org.offramp.graph.tensors.Tensor;

/** A head's weights in native memory, with what it takes to improve them. All arrays are made once. For one thread. */
final class Learner implements AutoCloseable {
    private final TrainingGraph graph;
    private final NDManager manager;
    private final MxSymbolBlock block;
    private final ParameterStore parameters;
    private final Map<String, NDArray> weights = new LinkedHashMap<>();
    private final List<Adam> optimizers = new ArrayList<>();
    private final BatchBuffer batch;
    private final MxNDArray features;
    private final MxNDArray labels;

    Learner(TrainingGraph graph, int batchSize, TrainingSettings settings, Engine engine) {
        this.graph = graph;
        this.manager = engine.newBaseManager();
        try {
            this.batch = new BatchBuffer(batchSize, graph.width(), graph.classes());
            this.parameters = new ParameterStore(manager, false);
            this.block = load(new Random(settings.seed()));
            this.features = array(graph.features(), shape(graph.featureShape().withBatch(batchSize)));
            this.labels = array(graph.labels(), new Shape(batchSize));
        } catch (RuntimeException | Error e) {
            manager.close();
            throw e;
        }
    }

    private MxSymbolBlock load(Random random) {
        MxSymbolBlock loaded = new MxSymbolBlock(
                manager, Symbol.loadJson((MxNDManager) manager, graph.symbol().json()));
        for (Parameter parameter : loaded.getAllParameters()) {
            String name = parameter.getName();
            if (graph.symbol().parameters().containsKey(name)) {
                parameter.setArray(
                        toEngine(graph.symbol().parameters().get(name).toFloats(), parameterShape(name)));
            }
        }
        Map<String, Parameter> byName = new LinkedHashMap<>();
        loaded.getAllParameters().forEach(parameter -> byName.put(parameter.getName(), parameter));
        graph.trainable().forEach((name, start) -> {
            NDArray array = toEngine(StartWeights.of(start, random), shape(start.shape()));
            array.setRequiresGradient(true);
            byName.get(name).setArray(array);
            weights.put(name, array);
            optimizers.add(new Adam(array, manager));
        });
        loaded.setInputNames(new ArrayList<>(List.of(graph.features(), graph.labels())));
        return loaded;
    }

    private Shape parameterShape(String name) {
        return shape(graph.symbol().parameters().get(name).shape());
    }

    private static Shape shape(org.offramp.graph.tensors.Shape shape) {
        return new Shape(shape.dims().stream().mapToLong(Dim::factor).toArray());
    }

    private NDArray toEngine(float[] values, Shape shape) {
        return manager.create(values, shape);
    }

    private MxNDArray array(String name, Shape shape) {
        MxNDArray array = (MxNDArray) manager.create(shape);
        array.setName(name);
        return array;
    }

    /** Where the next batch is put. */
    BatchBuffer batch() {
        return batch;
    }

    /** Improves the weights by one step on the batch. */
    void learn(double learningRate) {
        upload();
        boolean wasRecording = MxGradientCollector.setRecording(true);
        boolean wasTraining = MxGradientCollector.setTraining(true);
        try (NDList probabilities = block.forward(parameters, new NDList(features, labels), true)) {
            JnaUtils.autogradBackward(probabilities, 0);
        } finally {
            MxGradientCollector.setRecording(wasRecording);
            MxGradientCollector.setTraining(wasTraining);
        }
        optimizers.forEach(optimizer -> optimizer.step(learningRate));
    }

    /** Computes the classes' probabilities for the batch, sample by sample. */
    void predict() {
        upload();
        try (NDList probabilities = block.forward(parameters, new NDList(features, labels), true)) {
            batch.readProbabilities((MxNDArray) probabilities.head());
        }
    }

    private void upload() {
        batch.writeFeatures(features);
        batch.writeLabels(labels);
    }

    /** The weights by the names they have in the head. */
    Map<String, Tensor> weights() {
        Map<String, Tensor> values = new LinkedHashMap<>();
        weights.forEach((variable, array) -> {
            Tensor start = graph.trainable().get(variable);
            values.put(graph.names().get(variable), Tensor.ofFloats(start.shape(), array.toFloatArray()));
        });
        return values;
    }

    @Override
    public void close() {
        manager.close();
    }
}
