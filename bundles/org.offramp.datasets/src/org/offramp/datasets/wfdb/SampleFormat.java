// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets.wfdb;

import java.util.Optional;

/** How the samples of all signals of a file are packed, one after the other. */
enum SampleFormat {
    /** Two's complement of 12 bits, two samples in three bytes. */
    PACKED_12(212, 2, 3, -2048) {
        @Override
        int sample(byte[] units, int place) {
            int unit = place / 2 * 3;
            int middle = units[unit + 1];
            int bits = place % 2 == 0
                    ? (middle & 0x0f) << 8 | units[unit] & 0xff
                    : (middle & 0xf0) << 4 | units[unit + 2] & 0xff;
            return bits << 20 >> 20;
        }
    },
    /** Two's complement of 16 bits, little-endian. */
    PLAIN_16(16, 1, 2, -32768) {
        @Override
        int sample(byte[] units, int place) {
            return units[2 * place + 1] << 8 | units[2 * place] & 0xff;
        }
    };

    private final int number;
    private final int unitSamples;
    private final int unitBytes;
    private final int gap;

    SampleFormat(int number, int unitSamples, int unitBytes, int gap) {
        this.number = number;
        this.unitSamples = unitSamples;
        this.unitBytes = unitBytes;
        this.gap = gap;
    }

    /** The format that a header calls by a number. */
    static Optional<SampleFormat> of(int number) {
        for (SampleFormat format : values()) {
            if (format.number == number) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    /** Sample at a place behind the beginning of some units. */
    abstract int sample(byte[] units, int place);

    /** The value that says that nothing was measured. */
    int gap() {
        return gap;
    }

    /** Samples in the smallest piece that begins at a whole byte. */
    int unitSamples() {
        return unitSamples;
    }

    /** Bytes before a sample's unit. */
    long unitStart(long sample) {
        return sample / unitSamples * unitBytes;
    }

    /** Bytes that a number of samples take; half a unit at the end may be without its last byte. */
    long bytes(long samples) {
        long rest = samples % unitSamples;
        return samples / unitSamples * unitBytes + (rest == 0 ? 0 : rest + 1);
    }
}
