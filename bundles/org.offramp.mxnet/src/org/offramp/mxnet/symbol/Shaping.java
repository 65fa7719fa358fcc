// SPDX-License-Identifier: EPL-2.0
package org.offramp.mxnet.symbol;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.offramp.graph.operators.Concat;
import org.offramp.graph.operators.Pad;
import org.offramp.graph.operators.PadMode;
import org.offramp.graph.operators.Reshape;
import org.offramp.graph.operators.Slice;
import org.offramp.graph.operators.Transpose;
import org.offramp.graph.tensors.Shape;

/** Operators that move elements and leave them as they are. */
final class Shaping {
    private Shaping() {}

    /** The extent that depends on the batch is left for MXNet to find out. */
    static Value reshape(Value x, Shape target, SymbolBuilder symbols) {
        List<Long> codes = target.dims().stream()
                .map(dim -> dim.perSample() ? -1 : dim.factor())
                .toList();
        return symbols.node("Reshape", Attributes.NONE.with("shape", codes), x);
    }

    static Value pad(
            Value x, String mode, List<Integer> before, List<Integer> after, double fill, SymbolBuilder symbols) {
        if (allZero(before) && allZero(after)) {
            return x;
        }
        List<String> widths = IntStream.range(0, before.size())
                .mapToObj(axis -> "(" + before.get(axis) + ", " + after.get(axis) + ")")
                .toList();
        Attributes attributes = Attributes.NONE
                .with("pad_width", Attributes.tuple(widths))
                .with("mode", mode)
                .with("constant_value", fill);
        return symbols.node("_npi_pad", attributes, x);
    }

    static boolean allZero(List<Integer> values) {
        return values.stream().allMatch(value -> value == 0);
    }

    static Value slice(Value x, int rank, List<Slice.Cut> cuts, SymbolBuilder symbols) {
        List<Optional<Integer>> begin = new ArrayList<>(Collections.nCopies(rank, Optional.empty()));
        List<Optional<Integer>> end = new ArrayList<>(begin);
        List<Optional<Integer>> step = new ArrayList<>(begin);
        for (Slice.Cut cut : cuts) {
            int stop = cut.start() + cut.step() * cut.count();
            begin.set(cut.axis(), Optional.of(cut.start()));
            end.set(cut.axis(), stop < 0 ? Optional.empty() : Optional.of(stop));
            step.set(cut.axis(), Optional.of(cut.step()));
        }
        Attributes attributes = Attributes.NONE
                .withOptional("begin", begin)
                .withOptional("end", end)
                .withOptional("step", step);
        return symbols.node("slice", attributes, x);
    }

    static final class Reshapes implements Translation<Reshape> {
        @Override
        public Value translate(Reshape operator, Site site, SymbolBuilder symbols) {
            return reshape(symbols.of(site, 0), operator.target(), symbols);
        }
    }

    static final class Transposes implements Translation<Transpose> {
        @Override
        public Value translate(Transpose operator, Site site, SymbolBuilder symbols) {
            return symbols.node("transpose", Attributes.NONE.with("axes", operator.order()), symbols.of(site, 0));
        }
    }

    static final class Slices implements Translation<Slice> {
        @Override
        public Value translate(Slice operator, Site site, SymbolBuilder symbols) {
            return slice(symbols.of(site, 0), site.shape(0).rank(), operator.cuts(), symbols);
        }
    }

    static final class Concats implements Translation<Concat> {
        @Override
        public Value translate(Concat operator, Site site, SymbolBuilder symbols) {
            Value[] parts = IntStream.range(0, site.inputs())
                    .mapToObj(input -> symbols.of(site, input))
                    .toArray(Value[]::new);
            Attributes attributes =
                    Attributes.NONE.with("num_args", parts.length).with("dim", operator.axis());
            return symbols.node("Concat", attributes, parts);
        }
    }

    /** Cuts first what negative counts cut off. MXNet can't repeat the other end. */
    static final class Pads implements Translation<Pad> {
        @Override
        public boolean fits(Pad operator, Site site) {
            return site.allFloat32() && operator.mode() != PadMode.WRAP;
        }

        @Override
        public Value translate(Pad operator, Site site, SymbolBuilder symbols) {
            List<Slice.Cut> cuts = cuts(operator, site.shape(0));
            Value x = symbols.of(site, 0);
            Value kept = cuts.isEmpty() ? x : slice(x, site.shape(0).rank(), cuts, symbols);
            return pad(
                    kept, mode(operator), added(operator.before()), added(operator.after()), operator.value(), symbols);
        }

        private static String mode(Pad operator) {
            return operator.mode().name().toLowerCase(Locale.ROOT);
        }

        private static List<Slice.Cut> cuts(Pad operator, Shape shape) {
            List<Slice.Cut> cuts = new ArrayList<>();
            for (int axis = 0; axis < shape.rank(); axis++) {
                int before = Math.max(0, -operator.before().get(axis));
                int after = Math.max(0, -operator.after().get(axis));
                if (before + after > 0) {
                    cuts.add(new Slice.Cut(axis, before, 1, shape.extent(axis) - before - after));
                }
            }
            return cuts;
        }

        private static List<Integer> added(List<Integer> counts) {
            return counts.stream().map(count -> Math.max(0, count)).toList();
        }
    }
}
