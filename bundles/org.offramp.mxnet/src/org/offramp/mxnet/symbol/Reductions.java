// SPDX-License-Identifier: EPL-2.0
package org.offramp.mxnet.symbol;

import java.util.List;
import java.util.stream.IntStream;
import org.offramp.graph.operators.Reduce;
import org.offramp.graph.operators.ReduceFunction;
import org.offramp.graph.operators.Softmax;

/** Operators that bring whole axes together. */
final class Reductions {
    private Reductions() {}

    static final class Reduces implements Translation<Reduce> {
        @Override
        public Value translate(Reduce operator, Site site, SymbolBuilder symbols) {
            Value x = symbols.of(site, 0);
            if (operator.axes().isEmpty()) {
                return x;
            }
            if (isGlobalMean(operator, site)) {
                return globalMean(operator, x, site, symbols);
            }
            Attributes attributes =
                    Attributes.NONE.with("axis", operator.axes()).with("keepdims", operator.keepAxes());
            return symbols.node(name(operator.function()), attributes, x);
        }

        private static boolean isGlobalMean(Reduce operator, Site site) {
            int rank = site.shape(0).rank();
            List<Integer> spatial = IntStream.range(2, rank).boxed().toList();
            return operator.function() == ReduceFunction.MEAN
                    && rank > 2
                    && rank < 5
                    && operator.axes().equals(spatial);
        }

        /** Pooling is several times faster than the general mean. */
        private static Value globalMean(Reduce operator, Value x, Site site, SymbolBuilder symbols) {
            Attributes attributes = Attributes.NONE
                    .with("pool_type", "avg")
                    .with("global_pool", true)
                    .with("kernel", site.shape(0).extentsFrom(2));
            Value pooled = symbols.node("Pooling", attributes, x);
            return operator.keepAxes()
                    ? pooled
                    : Shaping.reshape(pooled, site.output().shape(), symbols);
        }

        private static String name(ReduceFunction function) {
            return switch (function) {
                case MEAN -> "mean";
                case SUM -> "sum";
                case PRODUCT -> "prod";
                case MAXIMUM -> "max";
                case MINIMUM -> "min";
            };
        }
    }

    static final class Softmaxes implements Translation<Softmax> {
        @Override
        public Value translate(Softmax operator, Site site, SymbolBuilder symbols) {
            String name = operator.logarithm() ? "log_softmax" : "softmax";
            return symbols.node(name, Attributes.NONE.with("axis", operator.axis()), symbols.of(site, 0));
        }
    }
}
