// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnx.writer;

import java.util.List;
import org.offramp.graph.operators.Concat;
import org.offramp.graph.operators.Gather;
import org.offramp.graph.operators.Reshape;
import org.offramp.graph.operators.Slice;
import org.offramp.graph.operators.Slice.Cut;
import org.offramp.graph.operators.Tile;
import org.offramp.graph.operators.Transpose;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Shape;

/** Operators that move elements and leave them as they are. */
final class Layouts {
    private Layouts() {}

    static void reshape(Reshape operator, Site site) {
        reshapeNode(site, "shape", site.input(0), operator.target()).end();
    }

    /** The tensor under another shape. */
    static String reshaped(Site site, String what, String tensor, Shape target) {
        return reshapeNode(site, what + "_shape", tensor, target).part(what);
    }

    /** The batch is "whatever is left over"; with empty axes it can't be, and a zero has to mean zero. */
    private static NodeBuilder reshapeNode(Site site, String what, String tensor, Shape target) {
        boolean empty = target.elementsPerSample() == 0;
        if (empty && !target.isFixed()) {
            throw new IllegalArgumentException("a reshape to " + target + " has no elements for a sample. Maybe the"
                    + " network is cut at a wrong place.");
        }
        List<Long> extents = target.dims().stream()
                .map(dim -> dim.isFixed() ? dim.factor() : -1)
                .toList();
        NodeBuilder node = site.add("Reshape", tensor, site.integers(what, extents));
        return empty ? node.with("allowzero", 1) : node;
    }

    static void transpose(Transpose operator, Site site) {
        site.add("Transpose", site.inputs()).with("perm", operator.order()).end();
    }

    static void concat(Concat operator, Site site) {
        site.add("Concat", site.inputs()).with("axis", operator.axis()).end();
    }

    static void tile(Tile operator, Site site) {
        site.add("Tile", site.input(0), site.integers("repeats", operator.repeats()))
                .end();
    }

    /** ONNX takes 32- and 64-bit indices. */
    static void gather(Gather operator, Site site) {
        ElementType element = site.type(1).element();
        String indices =
                element == ElementType.INT32 ? site.input(1) : site.cast(site.input(1), element, ElementType.INT64);
        site.add("Gather", site.input(0), indices).with("axis", operator.axis()).end();
    }

    static void slice(Slice operator, Site site) {
        List<Cut> cuts = operator.cuts();
        site.add(
                        "Slice",
                        site.input(0),
                        site.integers("starts", cuts.stream().map(Cut::start).toList()),
                        site.integers("ends", cuts.stream().map(Layouts::end).toList()),
                        site.integers("axes", cuts.stream().map(Cut::axis).toList()),
                        site.integers("steps", cuts.stream().map(Cut::step).toList()))
                .end();
    }

    /** Where a cut stops, exclusively. One that runs backwards to the first element stops before all of them. */
    private static long end(Cut cut) {
        if (cut.count() == 0) {
            return cut.start();
        }
        long last = cut.start() + (long) cut.step() * (cut.count() - 1);
        return last == 0 && cut.step() < 0 ? Long.MIN_VALUE : last + Integer.signum(cut.step());
    }
}
