// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnx.writer;

import com.google.protobuf.ByteString;
import java.util.List;
import org.offramp.graph.tensors.ElementType;
import org.offramp.onnx.proto.AttributeProto;
import org.offramp.onnx.proto.AttributeProto.AttributeType;
import org.offramp.onnx.proto.NodeProto;

/** One ONNX node on its way into the graph; the last call says which tensor it gives. */
final class NodeBuilder {
    private final Site site;
    private final NodeProto.Builder node;

    NodeBuilder(Site site, String operator, List<String> inputs) {
        this.site = site;
        this.node = NodeProto.newBuilder().setOpType(operator).addAllInput(inputs);
    }

    NodeBuilder with(String attribute, long value) {
        return with(attribute(attribute, AttributeType.INT).setI(value));
    }

    NodeBuilder with(String attribute, boolean value) {
        return with(attribute, value ? 1 : 0);
    }

    NodeBuilder withFloat(String attribute, double value) {
        return with(attribute(attribute, AttributeType.FLOAT).setF((float) value));
    }

    NodeBuilder with(String attribute, String value) {
        return with(attribute(attribute, AttributeType.STRING).setS(ByteString.copyFromUtf8(value)));
    }

    NodeBuilder with(String attribute, List<? extends Number> values) {
        AttributeProto.Builder integers = attribute(attribute, AttributeType.INTS);
        values.forEach(value -> integers.addInts(value.longValue()));
        return with(integers);
    }

    private NodeBuilder with(AttributeProto.Builder attribute) {
        node.addAttribute(attribute);
        return this;
    }

    private static AttributeProto.Builder attribute(String name, AttributeType type) {
        return AttributeProto.newBuilder().setName(name).setType(type);
    }

    /** The node gives the output of the site. */
    void end() {
        give(site.node().output());
    }

    /** The node gives the output of the site, but computes it in another element type. */
    void end(ElementType computed) {
        ElementType due = site.outputType().element();
        if (computed == due) {
            end();
        } else {
            site.add("Cast", part("wide")).with("to", DataTypes.of(due)).end();
        }
    }

    /** The node gives a tensor on the way to the output; its name is returned. */
    String part(String what) {
        String name = site.graph().freshTensor(site.node().output() + "/" + what);
        give(name);
        return name;
    }

    /** The node's first output isn't needed, its second one is the output of the site. */
    void endWithSecond(String first) {
        node.addOutput(site.graph().freshTensor(site.node().output() + "/" + first));
        end();
    }

    private void give(String output) {
        boolean last = output.equals(site.node().output());
        String name = site.node().name();
        site.graph().addNode(node.addOutput(output).setName(last && !name.isEmpty() ? name : output));
    }
}
