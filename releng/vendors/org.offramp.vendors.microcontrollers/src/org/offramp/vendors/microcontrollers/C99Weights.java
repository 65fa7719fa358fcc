// SPDX-License-Identifier: EPL-2.0
package org.offramp.vendors.microcontrollers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.offramp.api.code.CodeFile;
import org.offramp.api.code.CodeSegment;
import org.offramp.api.code.CodeWriter;
import org.offramp.graph.Network;
import org.offramp.graph.Node;
import org.offramp.graph.tensors.Tensor;

/**
 * Plain C99: a header with the sizes, the threshold and the operators in order, and a source with one array for each
 * constant, exact to the last bit. Whoever has kernels for the operators, such as CMSIS-NN, calls them with these.
 */
final class C99Weights implements CodeWriter {
    @Override
    public String description() {
        return "weights as C99 arrays, and a header";
    }

    @Override
    public List<CodeFile> write(CodeSegment segment) {
        Network network = segment.network();
        String prefix = network.name().replaceAll("[^A-Za-z0-9]", "_");
        Map<String, C99Array> arrays = arrays(network, prefix);
        return List.of(
                CodeFile.text(network.name() + ".h", header(segment, prefix, arrays)),
                CodeFile.text(network.name() + ".c", source(network, arrays)));
    }

    private static Map<String, C99Array> arrays(Network network, String prefix) {
        Map<String, C99Array> arrays = new LinkedHashMap<>();
        for (Map.Entry<String, Tensor> constant : network.constants().entrySet()) {
            String name = prefix + "_c" + arrays.size();
            arrays.put(constant.getKey(), new C99Array(name, constant.getKey(), constant.getValue()));
        }
        return arrays;
    }

    private static String header(CodeSegment segment, String prefix, Map<String, C99Array> arrays) {
        Network network = segment.network();
        String guard = prefix.toUpperCase(Locale.ROOT);
        List<String> lines = new ArrayList<>();
        lines.add("/* " + C99Array.comment(network.name()) + ": constants of a network. */");
        lines.add("#ifndef " + guard + "_H");
        lines.add("#define " + guard + "_H");
        lines.add("#include <stdint.h>");
        lines.add("");
        String input = network.inputs().get(0).name();
        lines.add(size(guard + "_INPUT", network, input));
        segment.classifier().ifPresent(classifier -> {
            lines.add(size(guard + "_LOGITS", network, classifier.logits()));
            lines.add("#define " + guard + "_TEMPERATURE " + Double.toHexString(classifier.temperature()));
            classifier
                    .threshold()
                    .ifPresent(value -> lines.add("#define " + guard + "_THRESHOLD " + Double.toHexString(value)));
        });
        segment.boundary().ifPresent(boundary -> lines.add(size(guard + "_BOUNDARY", network, boundary)));
        lines.add("");
        lines.add("/* The operators in order:");
        network.nodes().forEach(node -> lines.add(" * " + step(network, node, arrays)));
        lines.add(" */");
        lines.add("");
        arrays.values().forEach(array -> lines.add(array.declaration()));
        lines.add("#endif");
        return text(lines);
    }

    /** Elements for one sample. */
    private static String size(String name, Network network, String tensor) {
        return "#define " + name + " " + network.type(tensor).shape().elementsPerSample() + " /* "
                + C99Array.comment(tensor + ": " + network.type(tensor)) + " */";
    }

    private static String step(Network network, Node node, Map<String, C99Array> arrays) {
        String inputs = node.inputs().stream()
                .map(input -> arrays.containsKey(input) ? arrays.get(input).name() : input)
                .collect(Collectors.joining(", "));
        return C99Array.comment(
                node.output() + " = " + node.operator() + "(" + inputs + "): " + network.type(node.output()));
    }

    private static String source(Network network, Map<String, C99Array> arrays) {
        List<String> lines = new ArrayList<>();
        lines.add("#include \"" + network.name() + ".h\"");
        arrays.values().forEach(array -> lines.addAll(array.definition()));
        return text(lines);
    }

    private static String text(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }
}
