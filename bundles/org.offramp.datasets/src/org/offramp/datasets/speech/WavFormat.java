// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets.speech;

import java.nio.ByteBuffer;
import org.offramp.datasets.folders.UnusableRecordException;

/**
 * How samples are stored in a WAV file.
 *
 * @param rate in Hz
 * @param floating IEEE floating point instead of integers
 * @param bytes of one sample: 1 (unsigned), 2, 3 or 4; floating-point ones have 4 or 8
 */
record WavFormat(int channels, long rate, boolean floating, int bytes) {
    static final int BYTES = 16;
    static final int EXTENSIBLE_BYTES = 26;
    private static final int INTEGERS = 1;
    private static final int FLOATS = 3;
    private static final int EXTENSIBLE = 0xfffe;
    private static final int SUBFORMAT_PLACE = 24;

    /** Reads a "fmt " chunk. */
    static WavFormat parse(ByteBuffer chunk) throws UnusableRecordException {
        int tag = Short.toUnsignedInt(chunk.getShort(0));
        if (tag == EXTENSIBLE && chunk.limit() >= EXTENSIBLE_BYTES) {
            tag = Short.toUnsignedInt(chunk.getShort(SUBFORMAT_PLACE));
        }
        int channels = Short.toUnsignedInt(chunk.getShort(2));
        int frame = Short.toUnsignedInt(chunk.getShort(12));
        int bits = Short.toUnsignedInt(chunk.getShort(14));
        if (tag != INTEGERS && tag != FLOATS) {
            throw new UnusableRecordException("Its samples are coded in the way " + tag + ", not as plain PCM.");
        }
        int bytes = channels == 0 ? 0 : frame / channels;
        if (bytes == 0 || frame != bytes * channels || bytes != (bits + 7) / 8 || !exists(tag, bytes)) {
            throw new UnusableRecordException("Its header says " + channels + " channels with samples of " + bits
                    + " bits in frames of " + frame + " bytes.");
        }
        return new WavFormat(channels, Integer.toUnsignedLong(chunk.getInt(4)), tag == FLOATS, bytes);
    }

    private static boolean exists(int tag, int bytes) {
        return tag == FLOATS ? bytes == 4 || bytes == 8 : bytes <= 4;
    }

    /** The sample at a place, as a fraction of full scale. */
    double sample(ByteBuffer data, int place) {
        if (floating) {
            return bytes == 4 ? data.getFloat(place) : data.getDouble(place);
        }
        return switch (bytes) {
            case 1 -> (Byte.toUnsignedInt(data.get(place)) - 0x80) / (double) 0x80;
            case 2 -> data.getShort(place) / (double) 0x8000;
            case 3 ->
                (Short.toUnsignedInt(data.getShort(place)) | data.get(place + 2) << Short.SIZE) / (double) 0x800000;
            default -> data.getInt(place) / -(double) Integer.MIN_VALUE;
        };
    }
}
