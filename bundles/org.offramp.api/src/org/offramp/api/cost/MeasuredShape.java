// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.cost;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Tensors of a measured operator, without the batch: {@code 3x32x32*16x3x3x3+16>16x32x32} takes in 3x32x32, has the
 * constants 16x3x3x3 and 16, and gives 16x32x32; an operator without constants is {@code 16x8x8+16x8x8>16x8x8}.
 */
record MeasuredShape(List<Long> inputs, List<Long> constants, long constantsPerOutput, long output) {
    private static final String TENSOR = "\\d{1,9}(?:x\\d{1,9})*";
    private static final String TENSORS = TENSOR + "(?:\\+" + TENSOR + ")*";
    private static final Pattern SHAPE = Pattern.compile("(" + TENSORS + ")(?:\\*(" + TENSORS + "))?>(" + TENSOR + ")");

    /** @throws IllegalArgumentException when the text is no shape */
    static MeasuredShape of(String text) {
        Matcher shape = SHAPE.matcher(text);
        if (!shape.matches()) {
            throw new IllegalArgumentException("the shape '" + text + "' is none");
        }
        String constants = shape.group(2) == null ? "" : shape.group(2);
        long perOutput = constants.isEmpty()
                ? 0
                : extents(constants.split("\\+")[0]).skip(1).reduce(1, Math::multiplyExact);
        return new MeasuredShape(
                elements(shape.group(1)),
                elements(constants),
                perOutput,
                elements(shape.group(3)).get(0));
    }

    private static List<Long> elements(String tensors) {
        return Stream.of(tensors.split("\\+"))
                .filter(tensor -> !tensor.isEmpty())
                .map(tensor -> extents(tensor).reduce(1, Math::multiplyExact))
                .toList();
    }

    private static LongStream extents(String tensor) {
        return Arrays.stream(tensor.split("x")).mapToLong(Long::parseLong);
    }

    /** MACs of a convolution or a dense layer, else the elements of the largest tensor. */
    long operations() {
        long largest =
                Math.max(output, inputs.stream().mapToLong(each -> each).max().orElse(0));
        return constantsPerOutput > 1 ? Math.multiplyExact(output, constantsPerOutput) : largest;
    }

    long activations() {
        return output + inputs.stream().mapToLong(each -> each).sum();
    }

    long weights() {
        return constants.stream().mapToLong(each -> each).sum();
    }
}
