// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets.wfdb;

import java.util.OptionalInt;

/**
 * One signal of a record, as its header describes it.
 *
 * @param file name of the file in the header's folder
 * @param start bytes of the file before its first sample
 * @param gain steps for one unit
 * @param baseline the step that stands for 0
 * @param unit such as mV
 * @param initial first sample, where the header says it
 * @param checksum sum of all samples in 16 bits, where the header says it
 * @param name such as MLII
 */
record SignalHeader(
        String file,
        SampleFormat format,
        long start,
        double gain,
        int baseline,
        String unit,
        OptionalInt initial,
        OptionalInt checksum,
        String name) {}
