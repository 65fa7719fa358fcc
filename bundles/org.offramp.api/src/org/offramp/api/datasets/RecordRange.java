// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.datasets;

/**
 * Records of a split.
 *
 * @param from first record, counted from 0
 * @param to the record after the last one; {@link Long#MAX_VALUE} for all there are
 */
public record RecordRange(long from, long to) {
    /** The whole split. */
    public static final RecordRange ALL = new RecordRange(0, Long.MAX_VALUE);

    public RecordRange {
        if (from < 0 || to <= from) {
            throw new IllegalArgumentException("The range " + from + ":" + to + " holds no record. Maybe its ends are"
                    + " swapped: TO is the record after the last one.");
        }
    }
}
