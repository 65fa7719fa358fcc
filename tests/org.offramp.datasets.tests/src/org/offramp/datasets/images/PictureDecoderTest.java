// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.offramp.datasets.folders.UnusableRecordException;

class PictureDecoderTest {
    private static final PictureSize AS_IT_IS = new PictureSize(0, 0, 0, 0, 0);

    @TempDir
    Path folder = Path.of("");

    @Test
    void givesTheStoredBytesOfEveryPixelAndChannel() throws Exception {
        float[] values = decode(PictureFiles.png(PictureFiles.picture(5, 3, 4)), Colours.RGB);
        for (int i = 0; i < 45; i++) {
            assertThat(values[i]).isEqualTo(PictureFiles.value(i / 3 % 5, i / 15, i % 3, 4));
        }
    }

    @Test
    void ignoresTransparency() throws Exception {
        BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, 0x000a141e);
        image.setRGB(1, 0, 0x80ff8001);
        assertThat(decode(PictureFiles.png(image), Colours.RGB)).containsExactly(10, 20, 30, 255, 128, 1);
    }

    @Test
    void readsGreyAsStoredAndRepeatsItForColours() throws Exception {
        byte[] png = PictureFiles.png(3, 1, 8, 0, new byte[] {0, 10, 100, (byte) 200});
        assertThat(decode(png, Colours.GREY)).containsExactly(10, 100, 200);
        assertThat(decode(png, Colours.RGB)).containsExactly(10, 10, 10, 100, 100, 100, 200, 200, 200);
    }

    @Test
    void readsGreyOfFewerBits() throws Exception {
        assertThat(decode(PictureFiles.png(4, 1, 2, 0, new byte[] {0, 0b00_01_10_11}), Colours.GREY))
                .containsExactly(0, 85, 170, 255);
        assertThat(decode(PictureFiles.png(3, 1, 1, 0, new byte[] {0, (byte) 0b101_00000}), Colours.GREY))
                .containsExactly(255, 0, 255);
    }

    @Test
    void takesTheUpper8Of16Bits() throws Exception {
        byte[] grey = PictureFiles.png(2, 1, 16, 0, new byte[] {0, 1, (byte) 255, (byte) 255, 0});
        assertThat(decode(grey, Colours.GREY)).containsExactly(1, 255);
        byte[] colours = PictureFiles.png(1, 1, 16, 2, new byte[] {0, 1, 99, 2, 99, 3, 99});
        assertThat(decode(colours, Colours.RGB)).containsExactly(1, 2, 3);
        byte[] greyWithAlpha = PictureFiles.png(1, 1, 16, 4, new byte[] {0, 7, 99, 0, 0});
        assertThat(decode(greyWithAlpha, Colours.GREY)).containsExactly(7);
    }

    @Test
    void looksColoursUpInAPalette() throws Exception {
        byte[] red = {1, 2};
        byte[] green = {3, 4};
        byte[] blue = {5, (byte) 200};
        BufferedImage image =
                new BufferedImage(2, 1, BufferedImage.TYPE_BYTE_BINARY, new IndexColorModel(1, 2, red, green, blue));
        image.getRaster().setSample(0, 0, 0, 1);
        assertThat(decode(PictureFiles.png(image), Colours.RGB)).containsExactly(2, 4, 200, 1, 3, 5);
    }

    @Test
    void weighsColoursForGrey() throws Exception {
        BufferedImage image = new BufferedImage(4, 1, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, 4, 1, new int[] {0xff0000, 0x00ff00, 0x0000ff, 0xffffff}, 0, 4);
        assertThat(decode(PictureFiles.png(image), Colours.GREY)).containsExactly(76, 150, 29, 255);
    }

    @ParameterizedTest
    @ValueSource(ints = {BufferedImage.TYPE_3BYTE_BGR, BufferedImage.TYPE_BYTE_GRAY})
    void readsJpegsNearly(int type) throws Exception {
        BufferedImage image = new BufferedImage(32, 24, type);
        for (int i = 0; i < 32 * 24 * image.getRaster().getNumBands(); i++) {
            int bands = image.getRaster().getNumBands();
            image.getRaster().setSample(i / bands % 32, i / bands / 32, i % bands, 60 + i / bands % 32 * 4);
        }
        float[] values = decode(PictureFiles.jpeg(image), Colours.RGB);
        for (int i = 0; i < values.length; i++) {
            assertThat(values[i]).isBetween(55f + i / 3 % 32 * 4, 65f + i / 3 % 32 * 4);
        }
    }

    private float[] decode(byte[] content, Colours colours) throws IOException, UnusableRecordException {
        Path file = PictureFiles.write(folder, "picture", content);
        PictureDecoder decoder = new PictureDecoder(AS_IT_IS, colours);
        decoder.check(file);
        return decoder.decode(file);
    }
}
