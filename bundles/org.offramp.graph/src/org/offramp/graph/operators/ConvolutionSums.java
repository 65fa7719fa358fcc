// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.operators;

/** Sums of an integer convolution, for so many positions at a time as the processor's cache holds the inputs of. */
final class ConvolutionSums {
    /** Elements under the kernel at these positions: 256 KiB. */
    private static final int CACHED = 1 << 16;

    private static final int LEAST_POSITIONS = 64;
    private static final int MOST_POSITIONS = 1024;

    private final Columns columns;
    private final int groups;
    private final int inPerGroup;
    private final int outPerGroup;

    ConvolutionSums(Columns columns, int groups) {
        this.columns = columns;
        this.groups = groups;
        this.inPerGroup = columns.grid().channels() / groups;
        this.outPerGroup = columns.positions().channels() / groups;
    }

    /** In the order of the output's elements. */
    int[] of(int[] x, int[] weights) {
        Planes positions = columns.positions();
        int[] result = new int[positions.count() * positions.size()];
        int all = positions.batch() * positions.size();
        int most = Math.max(LEAST_POSITIONS, Math.min(MOST_POSITIONS, CACHED / Math.max(1, common())));
        for (int position = 0; position < all; position += most) {
            int count = Math.min(most, all - position);
            int[] rows = new int[Math.multiplyExact(common(), count)];
            for (int group = 0; group < groups && outPerGroup > 0; group++) {
                columns.write(x, group * inPerGroup, position, count, rows);
                addGroup(group, weights, rows, position, new int[count], result);
            }
        }
        return result;
    }

    /** Products in one sum. */
    private int common() {
        return inPerGroup * columns.taps();
    }

    private void addGroup(int group, int[] weights, int[] rows, int position, int[] sums, int[] result) {
        for (int m = group * outPerGroup; m < (group + 1) * outPerGroup; m++) {
            IntegerSum.of(weights, m * common(), common(), rows, 0, sums);
            store(sums, m, position, result);
        }
    }

    /** Positions run through the samples, but in the output a sample's channels lie between. */
    private void store(int[] sums, int m, int position, int[] result) {
        Planes to = columns.positions();
        for (int done = 0; done < sums.length; ) {
            int sample = (position + done) / to.size();
            int inPlane = (position + done) % to.size();
            int count = Math.min(sums.length - done, to.size() - inPlane);
            System.arraycopy(sums, done, result, (sample * to.channels() + m) * to.size() + inPlane, count);
            done += count;
        }
    }
}
