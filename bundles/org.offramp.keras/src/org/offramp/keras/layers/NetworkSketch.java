// SPDX-License-Identifier: EPL-2.0
package org.offramp.keras.layers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.offramp.graph.Input;
import org.offramp.graph.Network;
import org.offramp.graph.Node;
import org.offramp.graph.operators.Operator;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;
import org.offramp.graph.tensors.TensorType;
import org.offramp.keras.files.Damage;

/** The network that grows while the layers of a model are lowered, one after the other. */
public final class NetworkSketch {
    private static final int MOST_NODES = 10_000;
    private static final long MOST_ELEMENTS = 1L << 28;
    private static final long MOST_POSITIONS = 1L << 20;

    private final List<Input> inputs = new ArrayList<>();
    private final Map<String, Tensor> constants = new LinkedHashMap<>();
    private final List<Node> nodes = new ArrayList<>();
    private final Map<String, TensorType> types = new HashMap<>();
    private final Map<String, Flow> rearranged = new HashMap<>();
    private final Set<String> kept = new HashSet<>();
    private final Map<String, Integer> taken = new HashMap<>();

    private final long mostConstantBytes;
    private long constantBytes;
    private long positions;

    /** @param mostConstantBytes that constants may have together */
    public NetworkSketch(long mostConstantBytes) {
        this.mostConstantBytes = mostConstantBytes;
    }

    /** Adds an input of the network. */
    public Flow input(String wish, Shape shape) {
        String name = free(wish);
        TensorType type = TensorType.float32(shape);
        check(type);
        inputs.add(new Input(name, type));
        types.put(name, type);
        return Flow.asIs(name, shape);
    }

    /** Adds a node and returns the name of the tensor that it gives. */
    String add(String wish, Operator operator, List<String> arguments) {
        TensorType type = operator.infer(arguments.stream().map(types::get).toList());
        check(type);
        if (nodes.size() >= MOST_NODES) {
            throw Damage.of("The network becomes larger than " + MOST_NODES + " nodes.");
        }
        String name = free(wish);
        nodes.add(new Node(wish, operator, arguments, name));
        types.put(name, type);
        return name;
    }

    private static void check(TensorType type) {
        if (type.shape().elementsPerSample() > MOST_ELEMENTS) {
            throw Damage.of("A tensor of the type " + type + " has more than " + MOST_ELEMENTS + " elements.");
        }
    }

    /** A constant under that very name, computed once however often its layer is called. */
    String constant(String name, Supplier<Tensor> value) {
        if (!constants.containsKey(name)) {
            Tensor tensor = value.get();
            constantBytes += tensor.type().bytesPerSample();
            if (constantBytes > mostConstantBytes) {
                throw Damage.of("The layers have more weights than the file.");
            }
            constants.put(name, tensor);
            types.put(name, tensor.type());
        }
        return name;
    }

    /** Counts the elements of enlarged axes, each of which is an object. */
    void reserve(long more) {
        positions += more;
        if (positions > MOST_POSITIONS) {
            throw Damage.of("Layers enlarge axes to more than " + MOST_POSITIONS + " elements.");
        }
    }

    private String free(String wish) {
        String name = wish;
        while (types.containsKey(name)) {
            name = wish + "." + taken.merge(wish, 1, Integer::sum);
        }
        return name;
    }

    Shape shape(String tensor) {
        return types.getOrDefault(tensor, TensorType.float32(Shape.SCALAR)).shape();
    }

    /** The tensor in another arrangement that was made of it before, or now. */
    Flow rearranged(Flow flow, Arrangement wanted, Supplier<Flow> making) {
        String key = wanted + " " + flow.tensor();
        if (!rearranged.containsKey(key)) {
            Flow made = making.get();
            rearranged.put(key, made);
            kept.add(made.tensor());
        }
        return rearranged.getOrDefault(key, flow);
    }

    /** Number of nodes so far. */
    public int size() {
        return nodes.size();
    }

    /** Gives the tensor of the last node the name that its layer has, unless that node was there before. */
    public Flow named(Flow flow, String wish, int before) {
        int last = nodes.size() - 1;
        boolean fresh = last >= before && nodes.get(last).output().equals(flow.tensor());
        if (!fresh || kept.contains(flow.tensor()) || flow.tensor().equals(wish)) {
            return flow;
        }
        TensorType type = types.getOrDefault(flow.tensor(), TensorType.float32(flow.stored()));
        types.remove(flow.tensor());
        String name = free(wish);
        types.put(name, type);
        Node node = nodes.get(last);
        nodes.set(last, new Node(wish, node.operator(), node.inputs(), name));
        return flow.with(name, flow.stored());
    }

    /** The network with these outputs. */
    public Network finish(String name, List<String> outputs) {
        return new Network(name, inputs, constants, nodes, outputs).withOutputs(outputs);
    }
}
