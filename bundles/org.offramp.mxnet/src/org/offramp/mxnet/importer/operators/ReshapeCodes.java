// SPDX-License-Identifier: EPL-2.0
package org.offramp.mxnet.importer.operators;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.offramp.graph.tensors.Dim;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.ShapeException;

/**
 * MXNet's way to say a shape by another one: 0 keeps an axis, −1 takes what is left, −2 keeps all that follow, −3 makes
 * one axis of two, −4 makes two of one.
 */
final class ReshapeCodes {
    private final Shape from;
    private final List<Dim> source;
    private final List<Integer> codes;
    private final List<Dim> result = new ArrayList<>();
    private int inferred = -1;
    private int next;

    private ReshapeCodes(Shape from, List<Integer> codes, boolean reverse) {
        this.from = from;
        this.source = new ArrayList<>(from.dims());
        this.codes = new ArrayList<>(codes);
        if (reverse) {
            Collections.reverse(source);
            Collections.reverse(this.codes);
        }
    }

    /** @param reverse whether axes are counted from the end */
    static List<Dim> apply(Shape from, List<Integer> codes, boolean reverse) {
        ReshapeCodes reshape = new ReshapeCodes(from, codes, reverse);
        for (int i = 0; i < reshape.codes.size(); i++) {
            i += reshape.read(i);
        }
        reshape.infer();
        if (reverse) {
            Collections.reverse(reshape.result);
        }
        return reshape.result;
    }

    /** @return how many of the codes that follow belong to this one */
    private int read(int index) {
        int code = codes.get(index);
        switch (code) {
            case 0 -> result.add(take());
            case -1 -> leaveOpen();
            case -2 -> {
                while (next < source.size()) {
                    result.add(take());
                }
            }
            case -3 -> result.add(product(take(), take()));
            case -4 -> {
                split(take(), code(index + 1), code(index + 2));
                return 2;
            }
            default -> {
                result.add(Dim.of(code));
                next++;
            }
        }
        return 0;
    }

    private int code(int index) {
        if (index >= codes.size()) {
            throw new ShapeException("Its shape " + codes + " ends within a split (-4).");
        }
        return codes.get(index);
    }

    private Dim take() {
        if (next >= source.size()) {
            throw new ShapeException("Its shape " + codes + " names more axes than " + from + " has.");
        }
        return source.get(next++);
    }

    private void leaveOpen() {
        if (inferred >= 0) {
            throw new ShapeException("Its shape " + codes + " leaves two extents open.");
        }
        inferred = result.size();
        result.add(Dim.of(1));
        next++;
    }

    private static Dim product(Dim left, Dim right) {
        return new Dim(Math.multiplyExact(left.factor(), right.factor()), left.perSample() || right.perSample());
    }

    private void split(Dim whole, int first, int second) {
        long known = first == -1 ? second : first;
        if (!whole.isFixed() || known < 1 || whole.factor() % known != 0) {
            throw new ShapeException(
                    "Its shape " + codes + " splits " + whole + " into " + first + " and " + second + ".");
        }
        result.add(Dim.of(first == -1 ? whole.factor() / known : first));
        result.add(Dim.of(second == -1 ? whole.factor() / known : second));
    }

    private void infer() {
        if (inferred < 0) {
            return;
        }
        long known = result.stream().mapToLong(Dim::factor).reduce(1, Math::multiplyExact);
        long elements = from.elementsPerSample();
        boolean batchIsLeft = !from.isFixed() && result.stream().allMatch(Dim::isFixed);
        if (known == 0 || elements % known != 0) {
            throw new ShapeException("A tensor " + from + " can't get the shape " + codes + ".");
        }
        result.set(inferred, new Dim(elements / known, batchIsLeft));
    }
}
