// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.offramp.api.BadInputException;
import org.offramp.api.datasets.DataSpec;
import org.offramp.api.datasets.Dataset;
import org.offramp.api.datasets.SampleCursor;
import org.offramp.api.datasets.SampleLayout;

class Cifar10ReaderTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void readsTheTrainingFilesOneAfterTheOther() throws IOException {
        CifarFiles.writeTraining(folder);
        Dataset dataset = open("?split=train");
        assertThat(dataset.size()).isEqualTo(15);
        try (SampleCursor cursor = dataset.read(0)) {
            for (int file = 1; file <= 5; file++) {
                for (int record = 0; record < file; record++) {
                    assertThat(cursor.next()).isTrue();
                    assertThat(cursor.label()).isEqualTo(record);
                    assertThat(values(cursor)[3071]).isEqualTo(CifarFiles.pixel(file, record, 3071));
                }
            }
            assertThat(cursor.next()).isFalse();
        }
    }

    @Test
    void keepsBytesAsNumbersFrom0To255InPlanes() throws IOException {
        byte[] record = new byte[3073];
        record[1] = 0;
        record[2] = 127;
        record[1 + 1024] = (byte) 128;
        record[1 + 2048] = (byte) 255;
        CifarFiles.write(folder, "test_batch.bin", record);
        Dataset dataset = open("");
        assertThat(dataset.sampleShape()).isEqualTo(List.of(3, 32, 32));
        assertThat(dataset.layout()).isEqualTo(SampleLayout.CHANNELS_FIRST);
        assertThat(dataset.classes()).isEqualTo(10);
        try (SampleCursor cursor = dataset.read(0)) {
            cursor.next();
            float[] values = values(cursor);
            assertThat(new float[] {values[0], values[1], values[1024], values[2048]})
                    .containsExactly(0, 127, 128, 255);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/cifar-10-batches-bin"})
    void findsTheFilesInTheFolderOrInTheUsualOneBelow(String below) throws IOException {
        CifarFiles.write(Path.of(folder + below), "test_batch.bin", CifarFiles.records(1, 2));
        assertThat(open("?split=test").size()).isEqualTo(2);
    }

    @Test
    void namesTheFilesThatAreMissing() throws IOException {
        CifarFiles.writeTraining(folder);
        Files.delete(folder.resolve("data_batch_2.bin"));
        Files.delete(folder.resolve("data_batch_4.bin"));
        assertThatThrownBy(() -> open("?split=train"))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("no data_batch_2.bin, data_batch_4.bin")
                .hasMessageContaining("binary version");
    }

    @Test
    void wantsAFolder() throws IOException {
        Path file = Files.createFile(folder.resolve("cifar-10-binary.tar.gz"));
        assertThatThrownBy(() -> new Cifar10Reader().open(DataSpec.parse("cifar10:" + file)))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("isn't a folder. Unpack");
    }

    @Test
    void listsTheSplitsWhenOneIsUnknown() {
        assertThatThrownBy(() -> open("?split=validation"))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("'validation'")
                .hasMessageContaining("split=train or split=test");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3072, 3074, 2 * 3073 - 1})
    void refusesFilesThatAreNotWholeRecords(int bytes) throws IOException {
        CifarFiles.write(folder, "test_batch.bin", new byte[bytes]);
        assertThatThrownBy(() -> open("?split=test"))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("test_batch.bin")
                .hasMessageContaining(bytes + " bytes")
                .hasMessageContaining("record " + bytes / 3073 + " ");
    }

    @Test
    void namesTheRecordWithALabelThatIsNone() throws IOException {
        byte[] bytes = CifarFiles.records(1, 3);
        bytes[2 * 3073] = (byte) 200;
        CifarFiles.write(folder, "test_batch.bin", bytes);
        try (SampleCursor cursor = open("?split=test").read(1)) {
            assertThat(cursor.next()).isTrue();
            assertThatThrownBy(cursor::next)
                    .isInstanceOf(BadInputException.class)
                    .hasMessageContaining("test_batch.bin")
                    .hasMessageContaining("Record 2 has the label 200");
        }
    }

    @Test
    void saysSoWhenAFileShrinksAfterOpening() throws IOException {
        byte[] bytes = CifarFiles.records(1, 300);
        CifarFiles.write(folder, "test_batch.bin", bytes);
        Dataset dataset = open("?split=test");
        CifarFiles.write(folder, "test_batch.bin", Arrays.copyOf(bytes, 260 * 3073));
        try (SampleCursor cursor = dataset.read(250)) {
            assertThatThrownBy(cursor::next)
                    .isInstanceOf(BadInputException.class)
                    .hasMessageContaining("records from 250 on, of 300");
        }
    }

    private Dataset open(String options) throws IOException {
        return new Cifar10Reader().open(DataSpec.parse("cifar10:" + folder + options));
    }

    private static float[] values(SampleCursor cursor) {
        float[] values = new float[3072];
        cursor.copyTo(values, 0);
        return values;
    }
}
