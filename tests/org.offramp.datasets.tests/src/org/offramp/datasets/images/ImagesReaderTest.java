// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.offramp.api.BadInputException;
import org.offramp.api.Omission;
import org.offramp.api.datasets.DataSpec;
import org.offramp.api.datasets.Dataset;
import org.offramp.api.datasets.SampleCursor;
import org.offramp.api.datasets.SampleLayout;

class ImagesReaderTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void numbersClassesAlphabetically() throws IOException {
        write("dog/a.png", "cat/b.png", "cat/a.PNG", "Zebra/a.png");
        Dataset dataset = open("");
        assertThat(dataset.classes()).isEqualTo(3);
        assertThat(labels(dataset)).containsExactly(0, 1, 1, 2);
        assertThat(dataset.sampleShape()).isEqualTo(List.of(3, 5, 3));
        assertThat(dataset.layout()).isEqualTo(SampleLayout.CHANNELS_LAST);
    }

    @Test
    void numbersClassesInTheOrderOfAList() throws IOException {
        write("dog/a.png", "cat/a.png");
        list("dog\r\n\n ant \ncat\n");
        Dataset dataset = open("");
        assertThat(dataset.classes()).isEqualTo(3);
        assertThat(labels(dataset)).containsExactly(0, 2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"dog|dog|cat; one twice", "dog; lacks the folders cat", "' '; lacks the folders cat, dog"})
    void refusesAListThatDoesNotFit(String lines, String reason) throws IOException {
        write("dog/a.png", "cat/a.png");
        list(lines.replace('|', '\n'));
        assertRefused("", "classes.txt: It", reason);
    }

    @Test
    void refusesAListThatIsNoText() throws IOException {
        write("dog/a.png");
        Files.write(folder.resolve("classes.txt"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertRefused("", "classes.txt", "UTF-8");
    }

    @Test
    void leavesTheFolderByNoNameInAList() throws IOException {
        write("data/dog/a.png", "cat/a.png");
        PictureFiles.write(folder, "data/classes.txt", "../cat\n..\n\0\ndog\n".getBytes(StandardCharsets.UTF_8));
        Dataset dataset = new ImagesReader().open(DataSpec.parse("images:" + folder.resolve("data")));
        assertThat(labels(dataset)).containsExactly(3);
    }

    @Test
    void aLabelMeansTheSameInEverySplit() throws IOException {
        write("train/ant/a.png", "train/cat/a.png", "train/dog/a.png", "test/dog/b.png");
        assertThat(labels(open("?split=test"))).containsExactly(2);
        assertThat(open("?split=test").classes()).isEqualTo(3);
        assertThat(labels(open("?split=train"))).containsExactly(0, 1, 2);
    }

    @Test
    void wantsASplitToBeChosenWhereThereAreSome() throws IOException {
        write("train/ant/a.png", "val/ant/a.png");
        assertRefused("", "has splits", "split=train or split=val");
        assertRefused("?split=test", "no split 'test'", "split=train, split=val");
        assertRefused("?split=..", "no split '..'", "split=train");
    }

    @Test
    void knowsWhichSplitIsMeant() throws IOException {
        ImagesReader reader = new ImagesReader();
        DataSpec spec = DataSpec.parse("images:" + folder);
        write("dog/a.png", "test/a.png");
        assertThat(reader.complete(spec, "test")).as("a class called test").isEqualTo(spec);
        write("test/dog/a.png");
        assertThat(reader.complete(spec, "test")).isEqualTo(spec.withDefault("split", "test"));
        assertThat(reader.complete(spec, "train")).isEqualTo(spec);
    }

    @Test
    void namesWhatItLeavesOut() throws IOException {
        write("dog/good.png", "astray.png");
        byte[] png = Files.readAllBytes(folder.resolve("astray.png"));
        for (String junk : new String[] {"Thumbs.db", ".DS_Store", "._good.png", "desktop.ini"}) {
            PictureFiles.write(folder, "dog/" + junk, png);
        }
        PictureFiles.write(folder, "README.md", png);
        PictureFiles.write(folder, "dog/inner/a.png", png);
        PictureFiles.write(folder, "dog/empty.jpg", new byte[0]);
        PictureFiles.write(folder, "dog/anim.gif", "GIF89a".getBytes(StandardCharsets.US_ASCII));
        Files.createSymbolicLink(folder.resolve("dog/link.png"), Path.of("/etc/hostname"));
        Dataset dataset = open("");
        assertThat(dataset.size()).isOne();
        assertThat(dataset.omitted())
                .extracting(Omission::subject)
                .containsExactly("astray.png", "dog/anim.gif", "dog/empty.jpg", "dog/inner", "dog/link.png");
        assertThat(dataset.omitted().get(4).reason()).contains("outside");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "dog/", "dog/broken.png", "a.png"})
    void refusesAFolderWithoutAnyPicture(String content) throws IOException {
        if (content.endsWith("/")) {
            Files.createDirectories(folder.resolve(content));
        } else if (!content.isEmpty()) {
            PictureFiles.write(folder, content, new byte[9]);
        }
        assertRefused("", "one folder", "for each class");
    }

    @Test
    void wantsOneSizeForPicturesOfSeveral() throws IOException {
        write("dog/a.png");
        PictureFiles.write(folder, "dog/b.png", PictureFiles.png(PictureFiles.picture(6, 3, 1)));
        assertRefused("", "b.png: It gives a sample of [3, 6, 3], but dog/a.png one of [3, 5, 3]", "add size=");
        assertThat(open("?size=8").sampleShape()).isEqualTo(List.of(8, 8, 3));
        assertThat(open("?size=8x4&channels=grey").sampleShape()).isEqualTo(List.of(4, 8, 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "?size=0; '0' isn't a size",
                "?size=axb; 'axb' isn't a size",
                "?size=; '' isn't a size",
                "?size=5000; '5000' isn't a size",
                "?crop=3x; '3x' isn't a size",
                "?size=3x3x3; '3x3x3' isn't a size",
                "?resize=3x4; one number",
                "?size=3&resize=3; Both size= and resize=",
                "?channels=cmyk; 'cmyk' isn't a choice",
            })
    void refusesOptionsThatSayNothing(String options, String reason) throws IOException {
        write("dog/a.png");
        assertRefused(options, reason, "");
    }

    @Test
    void leavesOutWhatIsTooSmallToBeCut() throws IOException {
        write("dog/a.png");
        PictureFiles.write(folder, "dog/b.png", PictureFiles.png(PictureFiles.picture(20, 20, 1)));
        Dataset dataset = open("?crop=10");
        assertThat(dataset.size()).isOne();
        assertThat(dataset.omitted())
                .singleElement()
                .satisfies(omission -> assertThat(omission.reason()).contains("5 x 3", "10 x 10"));
    }

    @Test
    void saysSoWhenAPictureChangesItsSizeAfterOpening() throws IOException {
        write("dog/a.png");
        Dataset dataset = open("");
        PictureFiles.write(folder, "dog/a.png", PictureFiles.png(PictureFiles.picture(6, 3, 1)));
        try (SampleCursor cursor = dataset.read(0)) {
            assertThatThrownBy(cursor::next)
                    .isInstanceOf(BadInputException.class)
                    .hasMessageContaining("a.png: It gives 54 values now, not 45.");
        }
    }

    private void assertRefused(String options, String... parts) {
        assertThatThrownBy(() -> open(options))
                .isInstanceOf(BadInputException.class)
                .hasMessageContainingAll(parts);
    }

    /** Pictures of 5 x 3. */
    private void write(String... names) throws IOException {
        for (String name : names) {
            PictureFiles.write(folder, name, PictureFiles.png(PictureFiles.picture(5, 3, name.hashCode())));
        }
    }

    private void list(String lines) throws IOException {
        PictureFiles.write(folder, "classes.txt", lines.getBytes(StandardCharsets.UTF_8));
    }

    private Dataset open(String options) throws IOException {
        return new ImagesReader().open(DataSpec.parse("images:" + folder + options));
    }

    private static List<Integer> labels(Dataset dataset) throws IOException {
        List<Integer> labels = new ArrayList<>();
        try (SampleCursor cursor = dataset.read(0)) {
            while (cursor.next()) {
                labels.add(cursor.label());
            }
        }
        return labels;
    }
}
