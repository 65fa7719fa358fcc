// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets.speech;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Small WAV files. */
final class WavFiles {
    static final int PCM = 1;
    static final int FLOATS = 3;
    private static final int HEADER_BYTES = 44;

    private WavFiles() {}

    /** A file of 16 kHz, 16 bit, mono. */
    static byte[] mono(short... samples) {
        ByteBuffer data = ByteBuffer.allocate(2 * samples.length).order(ByteOrder.LITTLE_ENDIAN);
        for (short sample : samples) {
            data.putShort(sample);
        }
        return file(PCM, 1, 16_000, 16, data.array());
    }

    /** A file of one format chunk and one data chunk. */
    static byte[] file(int tag, int channels, int rate, int bits, byte[] data) {
        ByteBuffer file = ByteBuffer.allocate(HEADER_BYTES + data.length).order(ByteOrder.LITTLE_ENDIAN);
        file.put(ascii("RIFF")).putInt(36 + data.length).put(ascii("WAVEfmt ")).putInt(16);
        int frame = channels * bits / 8;
        file.putShort((short) tag).putShort((short) channels).putInt(rate).putInt(rate * frame);
        file.putShort((short) frame).putShort((short) bits);
        return file.put(ascii("data")).putInt(data.length).put(data).array();
    }

    /** A tone that swells, in 16 bit. */
    static byte[] tone(int samples, double hertz) {
        short[] values = new short[samples];
        for (int i = 0; i < samples; i++) {
            values[i] = (short) (20_000.0 * i / samples * Math.sin(2 * Math.PI * hertz * i / 16_000));
        }
        return mono(values);
    }

    static Path write(Path folder, String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, content);
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
