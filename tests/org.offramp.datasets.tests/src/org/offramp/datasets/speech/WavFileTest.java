// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.offramp.datasets.folders.UnusableRecordException;

class WavFileTest {
    private static final byte[] SOUND = WavFiles.mono((short) 1, (short) 2, (short) 3);

    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @MethodSource
    void readsFractionsOfFullScale(int tag, int bits, byte[] data, double[] values) throws Exception {
        assertThat(samples(WavFiles.file(tag, 1, 16_000, bits, data))).isEqualTo(values);
    }

    static Stream<Arguments> readsFractionsOfFullScale() {
        return Stream.of(
                Arguments.of(WavFiles.PCM, 8, bytes(0x80, 0, 0xff), new double[] {0, -1, 127 / 128.0}),
                Arguments.of(WavFiles.PCM, 16, bytes(1, 0, 0, 0x80, 0xff, 0x7f), new double[] {
                    1 / 32768.0, -1, 32767 / 32768.0
                }),
                Arguments.of(WavFiles.PCM, 24, bytes(1, 0, 0, 0xff, 0xff, 0xff, 0, 0, 0x80), new double[] {
                    1 / 8388608.0, -1 / 8388608.0, -1
                }),
                Arguments.of(WavFiles.PCM, 32, bytes(0, 0, 0, 0x80, 0, 0, 0, 0x40), new double[] {-1, 0.5}),
                Arguments.of(WavFiles.FLOATS, 32, bytes(0, 0, 0, 0x3f, 0, 0, 0x80, 0xbf), new double[] {0.5, -1}),
                Arguments.of(WavFiles.FLOATS, 64, bytes(0, 0, 0, 0, 0, 0, 0xe0, 0x3f), new double[] {0.5}));
    }

    @ParameterizedTest
    @MethodSource
    void saysWhatIsWrong(byte[] file, String reason) {
        assertThatThrownBy(() -> samples(file))
                .isInstanceOf(UnusableRecordException.class)
                .hasMessageContaining(reason)
                .hasMessageEndingWith(".");
    }

    static Stream<Arguments> saysWhatIsWrong() {
        byte[] two = new byte[2];
        return Stream.of(
                Arguments.of(new byte[0], "isn't a WAV file"),
                Arguments.of(WavFiles.ascii("RIFX....WAVE"), "isn't a WAV file"),
                Arguments.of(Arrays.copyOf(SOUND, 12), "holds no samples"),
                Arguments.of(Arrays.copyOf(SOUND, 30), "ends within the description"),
                Arguments.of(Arrays.copyOf(SOUND, 43), "holds no samples"),
                Arguments.of(Arrays.copyOf(SOUND, 47), "cut off: 3 of 6 bytes"),
                Arguments.of(changed(4 + 12, 0xff), "ends within the description"),
                Arguments.of(changed(40, 0), "holds no samples."),
                Arguments.of(changed(40, 1), "holds no samples."),
                Arguments.of(changed(12, 'F'), "doesn't describe the format"),
                Arguments.of(WavFiles.file(WavFiles.PCM, 2, 16_000, 16, two), "2 channels at 16000 Hz"),
                Arguments.of(WavFiles.file(WavFiles.PCM, 1, 44_100, 16, two), "1 channels at 44100 Hz"),
                Arguments.of(WavFiles.file(WavFiles.PCM, 0, 16_000, 16, two), "0 channels"),
                Arguments.of(WavFiles.file(WavFiles.PCM, 1, 16_000, 64, two), "64 bits"),
                Arguments.of(WavFiles.file(WavFiles.FLOATS, 1, 16_000, 16, two), "16 bits"),
                Arguments.of(WavFiles.file(6, 1, 16_000, 8, two), "in the way 6"),
                Arguments.of(
                        WavFiles.file(WavFiles.FLOATS, 1, 16_000, 32, bytes(0, 0, 0xc0, 0x7f)), "Sample 0 is NaN"));
    }

    @Test
    void skipsOtherChunksAndTheirPadding() throws Exception {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(SOUND, 0, 36);
        file.writeBytes(WavFiles.ascii("LIST"));
        file.writeBytes(bytes(3, 0, 0, 0, 'd', 'a', 't', 0));
        file.write(SOUND, 36, SOUND.length - 36);
        assertThat(samples(file.toByteArray())).hasSize(3);
    }

    @Test
    void readsTheExtensibleFormat() throws Exception {
        byte[] plain = WavFiles.mono((short) 16384);
        ByteBuffer file = ByteBuffer.allocate(plain.length + 24).order(ByteOrder.LITTLE_ENDIAN);
        file.put(plain, 0, 36)
                .putShort((short) 22)
                .putShort((short) 16)
                .putInt(4)
                .putShort((short) 1);
        file.position(60).put(plain, 36, plain.length - 36);
        file.putInt(16, 40).putShort(20, (short) 0xfffe);
        assertThat(samples(file.array())).containsExactly(0.5);
    }

    @Test
    void takesDataOfUnknownLengthToTheEnd() throws Exception {
        byte[] file = SOUND.clone();
        Arrays.fill(file, 40, 44, (byte) 0xff);
        assertThat(samples(file)).hasSize(3);
    }

    @Test
    void cutsWhatIsLongerThanWanted() throws Exception {
        assertThat(samples(WavFiles.mono(new short[20_000]))).hasSize(16_000);
    }

    @Test
    void givesUpOnEndlessChunks() {
        byte[] file = Arrays.copyOf(Arrays.copyOf(SOUND, 12), 12 + 8 * 100_000);
        assertThatThrownBy(() -> samples(file)).isInstanceOf(UnusableRecordException.class);
    }

    @Test
    void takesNoSizeAtItsWord() {
        assertThatThrownBy(() -> samples(changed(43, 0x7f)))
                .isInstanceOf(UnusableRecordException.class)
                .hasMessageContaining("cut off");
    }

    private double[] samples(byte[] content) throws IOException, UnusableRecordException {
        return WavFile.samples(Files.write(folder.resolve("a.wav"), content), 16_000, 16_000);
    }

    private static byte[] changed(int place, int value) {
        byte[] file = SOUND.clone();
        file[place] = (byte) value;
        return file;
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
