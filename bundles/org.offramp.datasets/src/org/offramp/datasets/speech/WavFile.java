// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets.speech;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.eclipse.jdt.annotation.Nullable;
import org.offramp.datasets.folders.UnusableRecordException;

/** Reads the samples of a RIFF WAVE file with one channel. */
final class WavFile {
    private static final int RIFF = 0x46464952;
    private static final int WAVE = 0x45564157;
    private static final int FORMAT = 0x20746d66;
    private static final int DATA = 0x61746164;
    private static final int HEADER_BYTES = 12;
    private static final int CHUNK_HEADER_BYTES = 8;
    private static final int MOST_CHUNKS = 1000;
    /** What programs write as the length of data while they don't know it. */
    private static final long UNKNOWN_LENGTH = 0xffffffffL;

    private final FileChannel channel;
    private @Nullable WavFormat format;

    private WavFile(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * The first samples of a file.
     *
     * @param rate in Hz that the file must have
     * @param most samples wanted
     * @return at least one, each a fraction of full scale
     */
    static double[] samples(Path file, int rate, int most) throws IOException, UnusableRecordException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return new WavFile(channel).samples(rate, most);
        }
    }

    private double[] samples(int rate, int most) throws IOException, UnusableRecordException {
        ByteBuffer header = read(0, (int) Math.min(HEADER_BYTES, channel.size()));
        if (header.limit() < HEADER_BYTES || header.getInt(0) != RIFF || header.getInt(8) != WAVE) {
            throw new UnusableRecordException("This isn't a WAV file.");
        }
        long place = HEADER_BYTES;
        for (int chunk = 0; chunk < MOST_CHUNKS && place + CHUNK_HEADER_BYTES <= channel.size(); chunk++) {
            ByteBuffer start = read(place, CHUNK_HEADER_BYTES);
            long length = Integer.toUnsignedLong(start.getInt(4));
            place += CHUNK_HEADER_BYTES;
            if (start.getInt(0) == DATA) {
                return values(place, length, rate, most);
            }
            if (start.getInt(0) == FORMAT) {
                format = format(place, length);
            }
            place += length + (length & 1); // chunks begin at even places
        }
        throw new UnusableRecordException("It holds no samples: it ends, or is damaged, before its data.");
    }

    private WavFormat format(long place, long length) throws IOException, UnusableRecordException {
        if (length < WavFormat.BYTES || place + length > channel.size()) {
            throw new UnusableRecordException("It ends within the description of its format.");
        }
        return WavFormat.parse(read(place, (int) Math.min(length, WavFormat.EXTENSIBLE_BYTES)));
    }

    private double[] values(long place, long length, int rate, int most) throws IOException, UnusableRecordException {
        WavFormat known = format;
        if (known == null) {
            throw new UnusableRecordException("It doesn't describe the format of its samples.");
        }
        if (known.rate() != rate || known.channels() != 1) {
            throw new UnusableRecordException(
                    "It has " + known.channels() + " channels at " + known.rate() + " Hz, not one at " + rate + " Hz.");
        }
        long there = channel.size() - place;
        if (length > there && length != UNKNOWN_LENGTH) {
            throw new UnusableRecordException(
                    "It is cut off: " + there + " of " + length + " bytes of samples are there.");
        }
        int count = (int) Math.min(most, Math.min(length, there) / known.bytes());
        if (count == 0) {
            throw new UnusableRecordException("It holds no samples.");
        }
        return values(read(place, count * known.bytes()), known, count);
    }

    private static double[] values(ByteBuffer data, WavFormat format, int count) throws UnusableRecordException {
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = format.sample(data, i * format.bytes());
            if (!Double.isFinite(values[i])) {
                throw new UnusableRecordException("Sample " + i + " is " + values[i] + ".");
            }
        }
        return values;
    }

    private ByteBuffer read(long place, int bytes) throws IOException, UnusableRecordException {
        ByteBuffer buffer = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, place + buffer.position()) < 0) {
                throw new UnusableRecordException("It became shorter while it was read.");
            }
        }
        return buffer.flip();
    }
}
