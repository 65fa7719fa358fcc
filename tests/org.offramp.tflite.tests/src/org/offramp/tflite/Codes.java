// SPDX-License-Identifier: EPL-2.0
package org.offramp.tflite;

import java.util.Map;
import java.util.Optional;

/** Numbers of the format's operators, written down apart from the importer's. */
final class Codes {
    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
            Map.entry("ADD", 0),
            Map.entry("AVERAGE_POOL_2D", 1),
            Map.entry("CONCATENATION", 2),
            Map.entry("CONV_2D", 3),
            Map.entry("DEPTHWISE_CONV_2D", 4),
            Map.entry("DEPTH_TO_SPACE", 5),
            Map.entry("DEQUANTIZE", 6),
            Map.entry("FLOOR", 8),
            Map.entry("FULLY_CONNECTED", 9),
            Map.entry("L2_NORMALIZATION", 11),
            Map.entry("LOCAL_RESPONSE_NORMALIZATION", 13),
            Map.entry("LOGISTIC", 14),
            Map.entry("MAX_POOL_2D", 17),
            Map.entry("MUL", 18),
            Map.entry("RELU", 19),
            Map.entry("RELU_N1_TO_1", 20),
            Map.entry("RELU6", 21),
            Map.entry("RESHAPE", 22),
            Map.entry("RESIZE_BILINEAR", 23),
            Map.entry("SOFTMAX", 25),
            Map.entry("SPACE_TO_DEPTH", 26),
            Map.entry("TANH", 28),
            Map.entry("CUSTOM", 32),
            Map.entry("PAD", 34),
            Map.entry("GATHER", 36),
            Map.entry("TRANSPOSE", 39),
            Map.entry("MEAN", 40),
            Map.entry("SUB", 41),
            Map.entry("DIV", 42),
            Map.entry("SQUEEZE", 43),
            Map.entry("STRIDED_SLICE", 45),
            Map.entry("EXP", 47),
            Map.entry("SPLIT", 49),
            Map.entry("LOG_SOFTMAX", 50),
            Map.entry("CAST", 53),
            Map.entry("PRELU", 54),
            Map.entry("MAXIMUM", 55),
            Map.entry("ARG_MAX", 56),
            Map.entry("MINIMUM", 57),
            Map.entry("LESS", 58),
            Map.entry("NEG", 59),
            Map.entry("PADV2", 60),
            Map.entry("GREATER", 61),
            Map.entry("GREATER_EQUAL", 62),
            Map.entry("LESS_EQUAL", 63),
            Map.entry("SLICE", 65),
            Map.entry("SIN", 66),
            Map.entry("TRANSPOSE_CONV", 67),
            Map.entry("TILE", 69),
            Map.entry("EXPAND_DIMS", 70),
            Map.entry("EQUAL", 71),
            Map.entry("NOT_EQUAL", 72),
            Map.entry("LOG", 73),
            Map.entry("SUM", 74),
            Map.entry("SQRT", 75),
            Map.entry("RSQRT", 76),
            Map.entry("SHAPE", 77),
            Map.entry("POW", 78),
            Map.entry("ARG_MIN", 79),
            Map.entry("REDUCE_PROD", 81),
            Map.entry("REDUCE_MAX", 82),
            Map.entry("PACK", 83),
            Map.entry("LOGICAL_OR", 84),
            Map.entry("LOGICAL_AND", 86),
            Map.entry("LOGICAL_NOT", 87),
            Map.entry("UNPACK", 88),
            Map.entry("REDUCE_MIN", 89),
            Map.entry("SQUARE", 92),
            Map.entry("RESIZE_NEAREST_NEIGHBOR", 97),
            Map.entry("LEAKY_RELU", 98),
            Map.entry("SQUARED_DIFFERENCE", 99),
            Map.entry("MIRROR_PAD", 100),
            Map.entry("ABS", 101),
            Map.entry("SPLIT_V", 102),
            Map.entry("CEIL", 104),
            Map.entry("ADD_N", 106),
            Map.entry("COS", 108),
            Map.entry("ELU", 111),
            Map.entry("QUANTIZE", 114),
            Map.entry("ROUND", 116),
            Map.entry("HARD_SWISH", 117),
            Map.entry("WHILE", 119),
            Map.entry("BATCH_MATMUL", 126),
            Map.entry("BROADCAST_TO", 130),
            Map.entry("GELU", 150),
            Map.entry("RELU_0_TO_1", 152),
            Map.entry("SIGN", 158));

    private Codes() {}

    static int of(String operator) {
        return Optional.ofNullable(NUMBERS.get(operator)).orElseThrow();
    }

    static java.util.Set<String> names() {
        return NUMBERS.keySet();
    }
}
