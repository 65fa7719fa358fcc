// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnx.translation;

import static org.offramp.onnx.proto.AttributeProto.AttributeType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.offramp.api.backbones.Quoted;
import org.offramp.api.backbones.Refusal;
import org.offramp.onnx.proto.AttributeProto;
import org.offramp.onnx.proto.TensorProto;

/** The attributes of a node; each is read with the type that its operator expects. */
public final class Attributes {
    private final Map<String, AttributeProto> byName = new HashMap<>();

    Attributes(List<AttributeProto> attributes) {
        for (AttributeProto attribute : attributes) {
            if (byName.containsKey(attribute.getName())) {
                throw Refusal.damaged(
                        "The attribute " + Quoted.of(attribute.getName()) + " is there twice.",
                        "Export the model again.");
            }
            byName.put(attribute.getName(), attribute);
        }
    }

    public boolean has(String name) {
        return byName.containsKey(name);
    }

    public long integer(String name, long otherwise) {
        return find(name, AttributeType.INT).map(AttributeProto::getI).orElse(otherwise);
    }

    /** A number that counts something or is an axis; any real one fits into an int. */
    public int small(String name, int otherwise) {
        return Math.toIntExact(integer(name, otherwise));
    }

    /** An integer that stands for yes or no. */
    public boolean flag(String name, boolean otherwise) {
        return integer(name, otherwise ? 1 : 0) != 0;
    }

    public double real(String name, double otherwise) {
        return find(name, AttributeType.FLOAT)
                .map(attribute -> (double) attribute.getF())
                .orElse(otherwise);
    }

    public String text(String name, String otherwise) {
        return find(name, AttributeType.STRING)
                .map(attribute -> attribute.getS().toStringUtf8())
                .orElse(otherwise);
    }

    public Optional<List<Long>> integers(String name) {
        return find(name, AttributeType.INTS).map(AttributeProto::getIntsList);
    }

    public Optional<List<Float>> reals(String name) {
        return find(name, AttributeType.FLOATS).map(AttributeProto::getFloatsList);
    }

    public Optional<TensorProto> tensor(String name) {
        return find(name, AttributeType.TENSOR).map(AttributeProto::getT);
    }

    private Optional<AttributeProto> find(String name, AttributeType type) {
        Optional<AttributeProto> found = Optional.ofNullable(byName.get(name));
        found.ifPresent(attribute -> check(attribute, type));
        return found;
    }

    private static void check(AttributeProto attribute, AttributeType type) {
        if (!attribute.getRefAttrName().isEmpty()) {
            throw Refusal.damaged(
                    "The attribute " + Quoted.of(attribute.getName()) + " refers to a function's attribute.",
                    "Export the model with its functions inlined.");
        }
        if (attribute.getType() != type) {
            throw Refusal.damaged(
                    "The attribute " + Quoted.of(attribute.getName()) + " is of the type " + attribute.getType()
                            + ", but has to be " + type + ".",
                    "Maybe the file is damaged: export the model again.");
        }
    }
}
