// SPDX-License-Identifier: EPL-2.0
package org.offramp.mxnet.symbol;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.offramp.graph.Network;
import org.offramp.graph.Node;
import org.offramp.graph.tensors.Tensor;

/**
 * A part of a network as an MXNet symbol.
 *
 * @param json the symbol, with one head for each tensor asked for
 * @param inputs names of its variables that are fed in when it runs, each with the tensor that goes there
 * @param parameters constants by the names of their variables
 * @param origins for names of the symbol's nodes, the node of the network in words
 */
public record NetworkSymbol(
        String json, Map<String, String> inputs, Map<String, Tensor> parameters, Map<String, String> origins) {

    /** Whether MXNet computes exactly what the node means. */
    public static boolean canHold(Network network, Node node) {
        return Translations.fits(new Site(network, node));
    }

    /**
     * @param nodes some of the network's, in its order; {@link #canHold} is true for each
     * @param tensors outputs of these nodes that the symbol gives, in that order
     */
    public static NetworkSymbol of(Network network, List<Node> nodes, List<String> tensors) {
        SymbolBuilder symbols = new SymbolBuilder(network);
        Map<String, String> origins = define(nodes, network, symbols);
        List<Value> heads = tensors.stream()
                .map(tensor -> head(symbols.of(tensor), symbols))
                .toList();
        return new NetworkSymbol(symbols.json(heads), symbols.inputs(), symbols.parameters(), origins);
    }

    /**
     * A symbol to train: gives the softmax of the logits, and going back through it gives the gradients of the mean
     * cross-entropy.
     *
     * @param nodes some of the network's, in its order; {@link #canHold} is true for each
     * @param labels name of an input for the classes as float32, one for each sample; no tensor has it yet
     */
    public static NetworkSymbol ofCrossEntropy(Network network, List<Node> nodes, String logits, String labels) {
        SymbolBuilder symbols = new SymbolBuilder(network);
        Map<String, String> origins = define(nodes, network, symbols);
        Value loss = symbols.node(
                "SoftmaxOutput",
                Attributes.NONE.with("normalization", "batch"),
                symbols.of(logits),
                symbols.of(labels));
        return new NetworkSymbol(symbols.json(List.of(loss)), symbols.inputs(), symbols.parameters(), origins);
    }

    /** For names of the symbol's nodes, the node of the network in words. */
    private static Map<String, String> define(List<Node> nodes, Network network, SymbolBuilder symbols) {
        Map<String, String> origins = new LinkedHashMap<>();
        for (Node node : nodes) {
            int first = symbols.size();
            symbols.define(node.output(), Translations.translate(new Site(network, node), symbols));
            for (int i = first; i < symbols.size(); i++) {
                origins.put(SymbolBuilder.name(new Value(i)), node.describe());
            }
        }
        return origins;
    }

    /**
     * A value that the symbol gives back. MXNet gives back no variables and nothing twice; and where oneDNN fuses an
     * operator with the one behind it, the value between is lost unless something else takes it in, too.
     */
    private static Value head(Value value, SymbolBuilder symbols) {
        return symbols.take(value) ? value : symbols.node("Reshape", Attributes.NONE.with("shape", List.of(-2)), value);
    }
}
