// SPDX-License-Identifier: EPL-2.0
package org.offramp.mxnet.importer.operators;

import java.util.List;
import org.offramp.graph.operators.Binary;
import org.offramp.graph.operators.BinaryFunction;
import org.offramp.graph.operators.Cast;
import org.offramp.graph.operators.Softmax;
import org.offramp.graph.operators.Unary;
import org.offramp.graph.operators.UnaryFunction;
import org.offramp.graph.tensors.ElementType;
import org.offramp.mxnet.importer.translation.SymbolSite;
import org.offramp.mxnet.importer.translation.TranslationTable;
import org.offramp.mxnet.importer.translation.Value;

/** Ends of networks, and what does nothing outside of training. Labels, which only training needs, are left aside. */
final class Outputs {
    private Outputs() {}

    static void register(TranslationTable.Builder table) {
        table.add(site -> softmax(site, false), "softmax");
        table.add(site -> softmax(site, true), "log_softmax");
        table.add(Outputs::softmaxOutput, "SoftmaxOutput", "Softmax");
        table.add(Outputs::softmaxActivation, "SoftmaxActivation");
        table.add(site -> site.add(Unary.of(UnaryFunction.SIGMOID), site.input(0)), "LogisticRegressionOutput");
        table.add(
                site -> site.input(0),
                "LinearRegressionOutput",
                "MAERegressionOutput",
                "SVMOutput",
                "Dropout",
                "BlockGrad",
                "stop_gradient",
                "identity",
                "_copy");
        table.add(Outputs::cast, "Cast", "cast");
    }

    private static Value softmax(SymbolSite site, boolean logarithm) {
        Value x = site.input(0);
        if (site.attributes().flag("use_length", false)) {
            throw site.unsupported("It has lengths as a second input.", "Export the model without use_length.");
        }
        double temperature = site.attributes().real("temperature", 1);
        Value scaled = temperature == 1 ? x : site.add(new Binary(BinaryFunction.DIVIDE), x, site.scalar(temperature));
        int axis = x.shape().axis(site.attributes().integer("axis", -1));
        return site.add(new Softmax(axis, logarithm), scaled);
    }

    private static Value softmaxOutput(SymbolSite site) {
        int last = site.input(0).shape().rank() - 1;
        if (site.attributes().flag("multi_output", false)) {
            return site.add(new Softmax(1, false), site.input(0));
        }
        return site.attributes().flag("preserve_shape", false)
                ? site.add(new Softmax(last, false), site.input(0))
                : overSample(site);
    }

    private static Value softmaxActivation(SymbolSite site) {
        boolean channels = site.attributes().text("mode", "instance").equals("channel");
        return channels ? site.add(new Softmax(1, false), site.input(0)) : overSample(site);
    }

    private static Value overSample(SymbolSite site) {
        Value x = site.input(0);
        Value rows = Reshapes.rows(site, x);
        return site.reshape(site.add(new Softmax(1, false), rows), x.shape().dims());
    }

    private static Value cast(SymbolSite site) {
        Value x = site.input(0);
        String type = site.attributes().text("dtype", "");
        List<String> floats = List.of("float16", "float32", "float64");
        if (floats.contains(type) && x.type().element() == ElementType.FLOAT32) {
            return x; // all floats are read as float32
        }
        if (!type.equals("float32")) {
            throw site.unsupported("It casts to '" + type + "'.", "Offramp reads networks of floats.");
        }
        return site.add(new Cast(ElementType.FLOAT32), x);
    }
}
