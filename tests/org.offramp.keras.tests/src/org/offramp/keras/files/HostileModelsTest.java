// SPDX-License-Identifier: EPL-2.0
package org.offramp.keras.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.offramp.keras.Computed.numbers;
import static org.offramp.keras.Computed.values;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.offramp.api.BadInputException;
import org.offramp.keras.Computed;
import org.offramp.keras.ModelSketch;

final class HostileModelsTest {
    @TempDir
    Path folder = Path.of("");

    private void assertRefused(Path file, String reason) {
        assertThatThrownBy(() -> Computed.network(file))
                .isInstanceOf(BadInputException.class)
                .hasMessageStartingWith(file + ": ")
                .hasMessageContaining(reason)
                .hasNoSuppressedExceptions();
    }

    @ParameterizedTest
    @CsvSource({
        "EXTERNAL_LINK, is a link to another place",
        "SOFT_LINK, is a link to another place",
        "COMPRESSED, compressed or stored in pieces"
    })
    void followsNoLinksAndUnpacksNothing(WrittenByPython kind, String reason) throws IOException {
        assertRefused(kind.write(folder), reason);
    }

    @ParameterizedTest
    @EnumSource(names = {"BIG_ENDIAN", "HALF"})
    void readsNumbersOfAnySize(WrittenByPython kind) throws IOException {
        // The kernel is 0 1, 2 3.
        assertThat(Computed.of(kind.write(folder), values(List.of(1, 2), 1, 10)).toDoubles())
                .containsExactly(20, 31);
    }

    /** The root's tree, turned into one whose only branch is itself. */
    @Test
    void endsWhereAStructureContainsItself() throws IOException {
        byte[] bytes = Files.readAllBytes(WrittenByPython.HALF.write(folder));
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        for (int at = text.indexOf("TREE"); at >= 0; at = text.indexOf("TREE", at + 1)) {
            ByteBuffer tree = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
            tree.put(at + 5, (byte) 1).putShort(at + 6, (short) 1).putLong(at + 32, at);
        }
        Path file = Files.write(folder.resolve("cycle.h5"), bytes);
        assertThatThrownBy(() -> Computed.network(file))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("far too deep");
    }

    @ParameterizedTest
    @CsvSource({"layer_names, holds weights alone", "something, no attribute 'model_config'"})
    void saysWhatAFileWithoutAModelIs(String attribute, String reason) throws IOException {
        Path file = folder.resolve("weights.h5");
        try (WritableHdfFile root = HdfFile.write(file)) {
            root.putAttribute(attribute, new String[] {"dense"});
            root.putDataset("kernel", new float[] {1});
        }
        assertRefused(file, reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":"})
    void refusesNestingWithoutEnd(String opening) throws IOException {
        assertRefused(ModelSketch.described().archive(folder, opening.repeat(100_000)), "config.json is damaged");
    }

    @Test
    void refusesMoreValuesThanAnyModelHas() throws IOException {
        String values = "{\"class_name\": [" + "0,".repeat(1 << 21) + "0]}";
        assertRefused(ModelSketch.described().archive(folder, values), "more than 1048576 values");
    }

    /** Each of 30 models calls the one inside of it twice. */
    @Test
    void refusesModelsThatMultiply() throws IOException {
        String inner = "{\"class_name\": \"Rescaling\", \"config\": {\"name\": \"r\", \"scale\": 2.0}}";
        for (int depth = 0; depth < 30; depth++) {
            inner = model(depth, inner);
        }
        assertRefused(ModelSketch.described().h5(folder, "2.11.0", inner), "more than 10000 layers");
    }

    private static String model(int depth, String inner) {
        String called = inner.substring(0, inner.length() - 1)
                + ", \"name\": \"i\", \"inbound_nodes\": [[[\"x\", 0, 0, {}]], [[\"i\", 0, 0, {}]]]}";
        return "{\"class_name\": \"Functional\", \"config\": {\"name\": \"m" + depth + "\", \"layers\": ["
                + "{\"class_name\": \"InputLayer\", \"config\": {\"name\": \"x\", \"batch_input_shape\": [null, 2]}}, "
                + called + "], \"input_layers\": [[\"x\", 0, 0]], \"output_layers\": [[\"i\", 1, 0]]}}";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "ZeroPadding2D | 'padding': [[100000000, 0], [0, 0]]",
                "UpSampling2D  | 'size': [1000000000, 1]",
                "Reshape       | 'target_shape': [-1, -1]",
                "Reshape       | 'target_shape': [2147483647, 2147483647, 4]",
                "Permute       | 'dims': [1, 1, 2]",
                "Cropping2D    | 'cropping': [[3, 2], [0, 0]]",
                "MaxPooling2D  | 'pool_size': [0, 1]",
                "MaxPooling2D  | 'pool_size': [2, 1e400]",
                "MaxPooling2D  | 'strides': 'many'",
                "GroupNormalization | 'groups': 0, 'scale': false, 'center': false",
                "Softmax       | 'axis': 17",
                "Rescaling     | 'scale': [1, 2, 3]"
            })
    void refusesSettingsThatFitNothing(String type, String settings) throws IOException {
        assertRefused(
                ModelSketch.sequential("[null, 4, 4, 2]").layer(type, settings).h5(folder), "('" + type + "'): ");
    }

    @Test
    void refusesWeightsOfAnotherLayer() throws IOException {
        ModelSketch sketch = ModelSketch.sequential("[null, 4, 4, 2]");
        assertRefused(
                sketch.layer("Conv2D", "", numbers(1, 3, 3, 5, 3), numbers(2, 3))
                        .h5(folder),
                "weight");
        assertRefused(
                ModelSketch.sequential("[null, 4]")
                        .layer("Dense", "", numbers(1, 4, 2))
                        .h5(folder),
                "There are 1 arrays of weights for it instead of 2.");
    }

    @Test
    void refusesAMemberThatUnpacksToMoreThanMemory() throws IOException {
        Path file = folder.resolve("bomb.keras");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("config.json"));
            byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 40; i++) {
                zip.write(blanks);
            }
            zip.closeEntry();
        }
        assertRefused(file, "are the most that can be read");
    }

    @Test
    void readsNothingOfAnArchiveButItsThreeMembers() throws IOException {
        Path file = folder.resolve("path.keras");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("../config.json"));
            zip.write("{}".getBytes(StandardCharsets.US_ASCII));
            zip.closeEntry();
        }
        assertRefused(file, "has no member 'config.json'");
        try (var left = Files.list(folder.toAbsolutePath())) {
            assertThat(left).containsExactly(file.toAbsolutePath());
        }
    }
}
