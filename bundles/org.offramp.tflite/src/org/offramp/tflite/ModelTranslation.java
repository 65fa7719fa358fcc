// SPDX-License-Identifier: EPL-2.0
package org.offramp.tflite;

import java.util.ArrayList;
import java.util.List;
import org.offramp.api.backbones.Arithmetic;
import org.offramp.api.backbones.ImportedBackbone;
import org.offramp.api.backbones.Quoted;
import org.offramp.api.backbones.Refusal;
import org.offramp.graph.rewrites.Simplification;
import org.offramp.graph.rewrites.Simplified;
import org.offramp.graph.tensors.Dim;
import org.offramp.graph.tensors.Shape;
import org.offramp.tflite.files.Model;
import org.offramp.tflite.files.OperatorEntry;
import org.offramp.tflite.files.TensorEntry;
import org.offramp.tflite.translation.NetworkBuilder;
import org.offramp.tflite.translation.Operand;
import org.offramp.tflite.translation.TfliteNode;
import org.offramp.tflite.translation.TranslationTable;
import org.offramp.tflite.translation.Values;

/** Turns the tables of a model into a network, operator by operator. */
final class ModelTranslation {
    private final TranslationTable table;
    private final Model model;
    private final Arithmetic arithmetic;

    ModelTranslation(TranslationTable table, Model model, Arithmetic arithmetic) {
        this.table = table;
        this.model = model;
        this.arithmetic = arithmetic;
    }

    ImportedBackbone translate() {
        model.operators().forEach(this::checkKnown);
        NetworkBuilder network = new NetworkBuilder(model.bytes());
        Values values = new Values(model, network, arithmetic);
        model.inputs()
                .forEach(input -> values.input(input, inputShape(model.tensors().get(input))));
        model.operators().forEach(operator -> translate(operator, values));
        List<Operand> outputs = model.outputs().stream().map(values::output).toList();
        List<String> wishes = model.outputs().stream()
                .map(output -> model.tensors().get(output).name())
                .toList();
        String name = model.name().isEmpty() ? "network" : model.name();
        Simplified simplified = Simplification.apply(network.finish(name, outputs, wishes));
        return new ImportedBackbone(simplified.network(), format(), simplified.labels());
    }

    private String format() {
        boolean quantised = model.tensors().stream().anyMatch(TensorEntry::isSmallInteger);
        String integers = arithmetic == Arithmetic.EXACT ? ", quantised" : ", quantised, read as floats";
        return "TFLite, version " + model.version() + (quantised ? integers : "");
    }

    /** The first axis is the batch where the model is for one sample. */
    private static Shape inputShape(TensorEntry tensor) {
        List<Dim> dims = new ArrayList<>(tensor.fixedShape().dims());
        if (!dims.isEmpty() && dims.get(0).equals(Dim.of(1))) {
            dims.set(0, Dim.BATCH);
        }
        return new Shape(dims);
    }

    private void checkKnown(OperatorEntry operator) {
        if (table.find(operator.name()).isEmpty()) {
            throw Refusal.unsupported(
                    operator.name(),
                    describe(operator) + ": Offramp doesn't know the operator " + Quoted.of(operator.name()) + ".",
                    "Convert the model without it; built-in operators that classifiers use are known.");
        }
    }

    private String describe(OperatorEntry operator) {
        String place = operator.outputs().stream()
                .findFirst()
                .map(output -> " " + Quoted.of(model.tensors().get(output).name()))
                .orElse("");
        return operator.name() + place;
    }

    private void translate(OperatorEntry operator, Values values) {
        try {
            table.find(operator.name()).orElseThrow().translate(new TfliteNode(operator, values));
        } catch (Refusal e) {
            throw e.at(describe(operator));
        } catch (RuntimeException e) {
            String message = e.getMessage();
            throw Refusal.damaged(describe(operator) + ": "
                    + (message == null ? "It can't be read (" + e.getClass().getSimpleName() + ")." : message));
        }
    }
}
