// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.tensors;

/**
 * One extent of a shape: {@code factor} elements, or {@code factor} elements for each sample of the batch.
 *
 * @param factor zero or more
 * @param perSample true where the extent is {@code factor} times the batch size, which is known only when run
 */
public record Dim(long factor, boolean perSample) {
    public Dim {
        if (factor < 0) {
            throw new ShapeException("A dimension has " + factor + " elements. Maybe a size was computed from an"
                    + " input that is smaller than the kernel.");
        }
        if (perSample && factor == 0) {
            throw new ShapeException("A dimension has 0 elements per sample. Maybe it should be fixed.");
        }
    }

    /** The batch size itself. */
    public static final Dim BATCH = new Dim(1, true);

    public static Dim of(long elements) {
        return new Dim(elements, false);
    }

    public boolean isFixed() {
        return !perSample;
    }

    /** This extent in elements for a batch of the given size. */
    public long elements(long batchSize) {
        return perSample ? Math.multiplyExact(factor, batchSize) : factor;
    }

    @Override
    public String toString() {
        if (!perSample) {
            return Long.toString(factor);
        }
        return factor == 1 ? "N" : factor + "N";
    }
}
