// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnx.operators;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.offramp.graph.tensors.Dim;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.ShapeException;
import org.offramp.onnx.translation.Attributes;
import org.offramp.onnx.translation.Extent;
import org.offramp.onnx.translation.OnnxNode;

/** Which axes are resized to what, out of the many ways in which the versions of Resize and Upsample say it. */
record ResizePlan(Map<Integer, ResizeAxis> axes) {
    private static final int MOST_ELEMENTS = 1 << 20;
    private static final int HAS_REGION = 11;

    static ResizePlan of(OnnxNode node, boolean crops) {
        Shape shape = node.input(0).type().shape();
        List<Integer> axes = node.attributes()
                .integers("axes")
                .map(given -> given.stream().map(axis -> shape.axis(axis)).toList())
                .orElseGet(() -> IntStream.range(0, shape.rank()).boxed().toList());
        boolean sized = node.opset() >= HAS_REGION && node.has(3) && isFilled(node, 3);
        List<Scaling> scalings = sized ? bySizes(node, shape, axes) : byScales(node, shape, axes);
        List<Double> region = crops ? region(node, axes.size()) : Collections.nCopies(2 * axes.size(), 0.0);
        Map<Integer, ResizeAxis> plan = new TreeMap<>();
        for (int i = 0; i < axes.size(); i++) {
            Scaling scaling = scalings.get(i);
            boolean cropped = crops && (region.get(i) != 0 || region.get(i + axes.size()) != 1);
            if (scaling.scale() != 1 || cropped) {
                int extent = shape.extent(axes.get(i));
                plan.put(axes.get(i), scaling.axis(extent, region.get(i), region.get(i + axes.size())));
            }
        }
        return new ResizePlan(plan);
    }

    /** An axis' scale, and its size where that is given; −1 where it follows from the scale. */
    private record Scaling(double scale, long size) {
        ResizeAxis axis(int extent, double start, double end) {
            double elements = size < 0 ? Math.floor(scale * extent) : size;
            if (!(scale > 0) || !(elements >= 1) || elements > MOST_ELEMENTS || extent < 1) {
                throw new ShapeException("An axis with " + extent + " elements can't be resized to " + elements
                        + " with the scale " + scale + ".");
            }
            if (scale * extent * MOST_ELEMENTS < extent) {
                throw new ShapeException("The scale " + scale + " is too small.");
            }
            return new ResizeAxis(extent, (int) elements, scale, start, end);
        }
    }

    private static boolean isFilled(OnnxNode node, int input) {
        return node.input(input).type().shape().elementsPerSample() > 0;
    }

    private static List<Scaling> byScales(OnnxNode node, Shape shape, List<Integer> axes) {
        List<Double> scales = scales(node, shape);
        checkCount("scales", scales.size(), axes.size());
        return scales.stream().map(scale -> new Scaling(scale, -1)).toList();
    }

    private static List<Double> scales(OnnxNode node, Shape shape) {
        Attributes attributes = node.attributes();
        if (attributes.has("height_scale") || attributes.has("width_scale")) {
            List<Double> scales = new java.util.ArrayList<>(Collections.nCopies(Math.max(0, shape.rank() - 2), 1.0));
            scales.add(attributes.real("height_scale", 1));
            scales.add(attributes.real("width_scale", 1));
            return scales;
        }
        if (attributes.has("scales")) {
            return attributes.reals("scales").orElseThrow().stream()
                    .map(Float::doubleValue)
                    .toList();
        }
        int input = node.operator().equals("Resize") && node.opset() >= HAS_REGION ? 2 : 1;
        if (!node.has(input) || !isFilled(node, input)) {
            throw new ShapeException("It has neither scales nor sizes.");
        }
        return DoubleStream.of(node.constant(input).toDoubles()).boxed().toList();
    }

    private static List<Scaling> bySizes(OnnxNode node, Shape shape, List<Integer> axes) {
        List<Extent> sizes = node.extents(3);
        checkCount("sizes", sizes.size(), axes.size());
        double[] ratios = IntStream.range(0, axes.size())
                .mapToDouble(i -> ratio(sizes.get(i), shape.dim(axes.get(i))))
                .toArray();
        String policy = node.attributes().text("keep_aspect_ratio_policy", "stretch");
        if (policy.equals("stretch")) {
            return IntStream.range(0, axes.size())
                    .mapToObj(i -> new Scaling(ratios[i], sizes.get(i).factor()))
                    .toList();
        }
        DoubleStream all = DoubleStream.of(ratios);
        double scale = switch (policy) {
            case "not_larger" -> all.min().orElse(1);
            case "not_smaller" -> all.max().orElse(1);
            default -> throw new ShapeException("Its keep_aspect_ratio_policy '" + policy + "' doesn't exist.");
        };
        return axes.stream()
                .map(axis -> new Scaling(scale, (long) (scale * shape.dim(axis).factor() + 0.5)))
                .toList();
    }

    private static double ratio(Extent size, Dim dim) {
        if (size.perSample() != dim.perSample()) {
            throw new ShapeException("An axis of " + dim + " elements can't be resized to " + size.factor()
                    + ". Maybe the batch has a fixed size there.");
        }
        return (double) size.factor() / dim.factor();
    }

    /** Start of each axis' part, then the ends. */
    private static List<Double> region(OnnxNode node, int axes) {
        List<Double> region =
                DoubleStream.of(node.constant(1).toDoubles()).boxed().toList();
        checkCount("entries in roi", region.size(), 2 * axes);
        return region;
    }

    private static void checkCount(String what, int count, int expected) {
        if (count != expected) {
            throw new ShapeException("It has " + count + " " + what + ", but needs " + expected + ".");
        }
    }
}
