// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.offramp.datasets.folders.UnusableRecordException;

/** Files that are damaged, of another kind, or made to do harm. */
class PictureDefectsTest {
    private static final PictureSize AS_IT_IS = new PictureSize(0, 0, 0, 0, 0);
    private static final byte[] NONE = new byte[0];

    @TempDir
    Path folder = Path.of("");

    @Test
    void noByteOfAPngCanBeWrongUnnoticed() throws IOException {
        byte[] png = PictureFiles.png(PictureFiles.picture(6, 5, 1));
        for (int place = 0; place < png.length; place++) {
            byte[] damaged = png.clone();
            damaged[place] ^= 0x10;
            assertUnusable(damaged, "");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void noEndCanBeMissing(boolean png) throws IOException {
        byte[] whole = png
                ? PictureFiles.png(PictureFiles.picture(6, 5, 1))
                : PictureFiles.jpeg(PictureFiles.picture(16, 15, 1));
        for (int length = 0; length < whole.length; length++) {
            assertUnusable(Arrays.copyOf(whole, length), "");
        }
    }

    @Test
    void whatFollowsAPictureDoesNotMatter() throws Exception {
        byte[] png = PictureFiles.png(PictureFiles.picture(6, 5, 1));
        byte[] jpeg = PictureFiles.jpeg(PictureFiles.picture(6, 5, 1));
        for (byte[] file : List.of(png, jpeg)) {
            assertThat(check(Arrays.copyOf(file, file.length + 100))).isEqualTo(List.of(5, 6, 3));
        }
    }

    @ParameterizedTest
    @CsvSource({"30000, 30000", "2147483647, 2147483647", "33554433, 1"})
    void refusesBombsByTheirHeader(int width, int height) throws IOException {
        assertUnusable(PictureFiles.png(width, height, 8, 2, new byte[1000]), "data can't be");
    }

    @Test
    void refusesPicturesThatAreTooLargeByTheirHeader() throws IOException {
        byte[] data = new byte[200_000];
        byte[] png = PictureFiles.joined(
                PngPicture.SIGNATURE,
                PictureFiles.chunk("IHDR", new byte[] {0, 0, 0x20, 0, 0, 0, 0x20, 0, 8, 2, 0, 0, 0}),
                PictureFiles.chunk("IDAT", data),
                PictureFiles.chunk("IEND", NONE));
        assertUnusable(png, "8192 x 8192 pixels are more than 33554432");
    }

    @Test
    void refusesToGrowSliversWithoutBounds() {
        PictureSize size = new PictureSize(0, 0, 256, 224, 224);
        assertThatThrownBy(() -> size.result(1, 30_000_000)).hasMessageContaining("would become 256 x 7680000000");
        assertThatThrownBy(() -> new PictureSize(224, 224, 0, 0, 0).result(1, 30_000_000))
                .isInstanceOf(UnusableRecordException.class);
    }

    @Test
    void namesPixelsThatCannotBeInflated() throws IOException {
        byte[] header = {0, 0, 0, 4, 0, 0, 0, 4, 8, 0, 0, 0, 0};
        assertUnusable(file(header, new byte[] {0x78, (byte) 0x9c, 1, 2, 3, 4, 5}), "can't be decoded");
        assertUnusable(file(header, PictureFiles.deflated(new byte[7])), "can't be decoded");
    }

    private static byte[] file(byte[] header, byte[] data) {
        return PictureFiles.joined(
                PngPicture.SIGNATURE,
                PictureFiles.chunk("IHDR", header),
                PictureFiles.chunk("IDAT", data),
                PictureFiles.chunk("IEND", NONE));
    }

    @ParameterizedTest
    @CsvSource({"0, 4, 8, 0", "4, 0, 8, 0", "-1, 4, 8, 0", "4, 4, 7, 0", "4, 4, 8, 9", "4, 4, 0, 0", "4, 4, 8, 3"})
    void refusesHeadersThatMakeNoSense(int width, int height, int bits, int colourType) throws IOException {
        assertUnusable(PictureFiles.png(width, height, bits, colourType, new byte[4 * 13]), "");
    }

    @Test
    void handsNothingButPixelsToTheDecoder() throws Exception {
        byte[] png = PictureFiles.png(PictureFiles.picture(6, 5, 1));
        byte[] bomb = PictureFiles.deflated(new byte[1 << 24]);
        byte[] text = PictureFiles.joined("zTXt".getBytes(StandardCharsets.US_ASCII), new byte[2], bomb);
        byte[] whole = PictureFiles.joined(
                Arrays.copyOf(png, 33),
                PictureFiles.chunk("zTXt", text),
                PictureFiles.chunk("iCCP", new byte[] {1, 2, 3}),
                Arrays.copyOfRange(png, 33, png.length));
        assertThat(PngPicture.parse(whole).pixels(Colours.RGB))
                .usingRecursiveComparison()
                .isEqualTo(PngPicture.parse(png).pixels(Colours.RGB));
    }

    /** Damage that the checksums don't tell of, as from an attacker. */
    @Test
    void decodesOrNamesWhateverRightChecksumsHold() throws IOException {
        Random random = new Random(1);
        int usable = 0;
        for (int i = 0; i < 3000; i++) {
            byte[] header = {0, 0, 0, 4, 0, 0, 0, 4, 8, (byte) (i % 7), 0, 0, (byte) (i % 2)};
            byte[] file = PictureFiles.joined(
                    PngPicture.SIGNATURE,
                    PictureFiles.chunk("IHDR", damaged(header, random)),
                    PictureFiles.chunk("PLTE", damaged(new byte[random.nextInt(12)], random)),
                    PictureFiles.chunk("tRNS", damaged(new byte[random.nextInt(12)], random)),
                    PictureFiles.chunk("IDAT", damaged(PictureFiles.deflated(damaged(new byte[100], random)), random)),
                    PictureFiles.chunk("IEND", NONE));
            try {
                check(file);
                usable++;
                assertThat(PngPicture.parse(file).pixels(Colours.RGB).channels())
                        .isEqualTo(3);
            } catch (UnusableRecordException e) {
                assertThat(e.reason()).endsWith(".").doesNotContain("\n");
            }
        }
        assertThat(usable).isBetween(100, 2900);
    }

    private static byte[] damaged(byte[] bytes, Random random) {
        byte[] copy = bytes.clone();
        if (copy.length > 0 && random.nextInt(3) == 0) {
            copy[random.nextInt(copy.length)] = (byte) random.nextInt();
        }
        return copy;
    }

    @Test
    void readsJpegsWithWrongProfilesAndComments() throws Exception {
        byte[] jpeg = PictureFiles.jpeg(PictureFiles.picture(16, 15, 1));
        byte[] profile = "ICC_PROFILE\0\1\1nonsense".getBytes(StandardCharsets.US_ASCII);
        byte[] whole = PictureFiles.joined(
                Arrays.copyOf(jpeg, 2),
                new byte[] {(byte) 0xff, (byte) 0xe2, 0, (byte) (profile.length + 2)},
                profile,
                Arrays.copyOfRange(jpeg, 2, jpeg.length));
        assertThat(JpegSegments.parse(whole).pixels(Colours.RGB))
                .usingRecursiveComparison()
                .isEqualTo(JpegSegments.parse(jpeg).pixels(Colours.RGB));
    }

    @Test
    void refusesEndlessScans() throws IOException {
        byte[] jpeg = PictureFiles.jpeg(PictureFiles.picture(16, 15, 1));
        int scan = find(jpeg, 0xda);
        byte[] huge = jpeg.clone();
        int frame = find(jpeg, 0xc0);
        Arrays.fill(huge, frame + 5, frame + 9, (byte) 0x15); // 5397 x 5397
        byte[][] parts = new byte[102][];
        Arrays.fill(parts, Arrays.copyOfRange(jpeg, scan, jpeg.length - 2));
        parts[0] = Arrays.copyOf(huge, scan);
        parts[101] = new byte[] {(byte) 0xff, (byte) 0xd9};
        assertUnusable(PictureFiles.joined(parts), "5397 x 5397 pixels in 100 scans");
    }

    @Test
    void refusesJpegsWithoutTables() throws IOException {
        byte[] jpeg = PictureFiles.jpeg(PictureFiles.picture(16, 15, 1));
        int tables = find(jpeg, 0xdb);
        byte[] without = PictureFiles.joined(
                Arrays.copyOf(jpeg, tables), Arrays.copyOfRange(jpeg, tables + 2 + jpeg[tables + 3], jpeg.length));
        assertUnusable(without, "");
    }

    @ParameterizedTest
    @CsvSource({"GIF89a, neither", "BM12345678, neither", "'', empty", "RIFFxxxxWEBP, neither"})
    void namesOtherKindsOfFiles(String start, String reason) throws IOException {
        assertUnusable(start.getBytes(StandardCharsets.US_ASCII), reason);
    }

    private static int find(byte[] jpeg, int marker) {
        for (int place = 2; ; place += 2 + (jpeg[place + 2] & 0xff) * 256 + (jpeg[place + 3] & 0xff)) {
            if ((jpeg[place + 1] & 0xff) == marker) {
                return place;
            }
        }
    }

    private void assertUnusable(byte[] content, String reason) {
        assertThatThrownBy(() -> check(content))
                .isInstanceOf(UnusableRecordException.class)
                .hasMessageContaining(reason)
                .hasMessageEndingWith(".");
    }

    private List<Integer> check(byte[] content) throws IOException, UnusableRecordException {
        return new PictureDecoder(AS_IT_IS, Colours.RGB).check(PictureFiles.write(folder, "picture", content));
    }
}
