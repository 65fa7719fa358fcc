// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.offramp.api.BadInputException;
import org.offramp.api.datasets.DataSpec;
import org.offramp.api.datasets.Dataset;
import org.offramp.api.datasets.SampleCursor;
import org.offramp.api.datasets.SampleLayout;

class NpzReaderTest {
    private static final byte[] LABELS = NpzFiles.array("|u1", "(2,)", (byte) 4, (byte) 1);

    @TempDir
    Path folder = Path.of("");

    @Test
    void takesTheShapeFromTheHeaderAndKnowsNoLayout() throws IOException {
        Dataset dataset = open("", Map.of("x", samples(), "y", LABELS));
        assertThat(dataset.size()).isEqualTo(2);
        assertThat(dataset.sampleShape()).isEqualTo(List.of(1, 3));
        assertThat(dataset.layout()).isEqualTo(SampleLayout.NONE);
        assertThat(dataset.classes()).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({
        "x_test y_test x_train y_train, split=test, 0",
        "x_test y_test x_train y_train, split=train, 2",
        "x_test y_test x_train y_train, '', 0",
        "X_train y_train X_test y_test, split=test, 2",
        "train_images train_labels val_images val_labels, split=val, 2",
        "other more x y, split=test, 2",
        "images labels, split=test, 0",
        "arr_0 arr_1, '', 0",
        "x_train y_train a b, samples=a&labels=b, 2",
    })
    void findsSamplesAndLabelsByName(String names, String options, int expected) throws IOException {
        Map<String, byte[]> arrays = new LinkedHashMap<>();
        String[] name = names.split(" ");
        for (int i = 0; i < name.length; i += 2) {
            arrays.put(name[i], NpzFiles.array("|u1", "(1, 2)", (byte) i, (byte) 9));
            arrays.put(name[i + 1], NpzFiles.array("|u1", "(1,)", (byte) i));
        }
        try (SampleCursor cursor = open(options, arrays).read(0)) {
            cursor.next();
            float[] values = new float[2];
            cursor.copyTo(values, 0);
            assertThat(values).containsExactly(expected, 9);
            assertThat(cursor.label()).isEqualTo(expected);
        }
    }

    @Test
    void ofTwoArraysTheOneWithSmallerRowsIsTheLabels() throws IOException {
        Map<String, byte[]> arrays = new LinkedHashMap<>();
        arrays.put("target", LABELS);
        arrays.put("pictures", samples());
        assertThat(labels(open("", arrays))).containsExactly(4, 1);
    }

    @ParameterizedTest
    @CsvSource({
        "x_train y_train, split=test, isn't clear",
        "images_train labels_train, '', isn't clear",
        "one two three, '', isn't clear",
        "one, '', isn't clear",
        "x y, samples=x, without the other",
        "x y, samples=z&labels=y, no array 'z'",
    })
    void listsTheArraysWhenTheNamesDoNotTell(String names, String options, String reason) {
        Map<String, byte[]> arrays = new LinkedHashMap<>();
        for (String name : names.split(" ")) {
            arrays.put(name, LABELS);
        }
        assertThatThrownBy(() -> open(options, arrays))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining(reason)
                .hasMessageContaining("the file has ".substring(4) + String.join(", ", names.split(" ")));
    }

    @ParameterizedTest
    @CsvSource({
        "(2;), 4 1, 4 1, 5",
        "(2; 1), 4 1, 4 1, 5",
        "(2; 3), 0 0 1 1 0 0, 2 0, 3",
        "(2; 4), 0 1 0 0 1 0 0 0, 1 0, 4",
    })
    void readsLabelsAsNumbersOrOneHot(String shape, String elements, String labels, int classes) throws IOException {
        Dataset dataset = open("", Map.of("x", samples(), "y", bytes("|u1", shape.replace(';', ','), elements)));
        assertThat(dataset.classes()).isEqualTo(classes);
        assertThat(labels(dataset)).containsExactlyElementsOf(numbers(labels));
    }

    @ParameterizedTest
    @CsvSource({
        "'(2,)', '|i1', 1 -1, Record 1 has the label -1",
        "'(2, 2)', '|u1', 0 1 1 1, record 1 aren't zeros and a single one",
        "'(2, 2)', '|u1', 0 0 0 1, record 0 aren't zeros and a single one",
        "'(2, 2)', '|u1', 0 2 0 1, record 0 aren't zeros and a single one",
        "'(2, 1, 2)', '|u1', 0 1 0 1, can't have the shape [2x1x2]",
        "'(3,)', '|u1', 0 1 0, 'There are 3 labels, but 2 samples in array x'",
    })
    void namesTheRecordWhoseLabelIsNone(String shape, String type, String elements, String reason) {
        assertThatThrownBy(() -> open("", Map.of("x", samples(), "y", bytes(type, shape, elements))))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("array y")
                .hasMessageContaining(reason);
    }

    @Test
    void labelsMayBeFloatsOfWholeNumbersOnly() {
        byte[] halves = NpzFiles.array("<f2", "(2,)", (byte) 0, (byte) 0x3c, (byte) 0, (byte) 0x38);
        assertThatThrownBy(() -> open("", Map.of("x", samples(), "y", halves)))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("Record 1 has the label 0.5");
    }

    @Test
    void theNumberOfClassesMayBeGiven() throws IOException {
        assertThat(open("classes=12", Map.of("x", samples(), "y", LABELS)).classes())
                .isEqualTo(12);
    }

    @ParameterizedTest
    @CsvSource({
        "classes=4, 'label 4, but there are only 4 classes. Labels count from 0: write classes=5'",
        "classes=0, '0' isn't a number of classes",
        "classes=ten, 'ten' isn't a number of classes",
        "classes=99999999999, isn't a number of classes",
    })
    void refusesNumbersOfClassesThatCannotBe(String option, String reason) {
        assertThatThrownBy(() -> open(option, Map.of("x", samples(), "y", LABELS)))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining(reason);
    }

    private static byte[] samples() {
        return bytes("|u1", "(2, 1, 3)", "1 2 3 4 5 6");
    }

    private static byte[] bytes(String type, String shape, String elements) {
        List<Integer> numbers = numbers(elements);
        byte[] bytes = new byte[numbers.size()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = numbers.get(i).byteValue();
        }
        return NpzFiles.array(type, shape, bytes);
    }

    private static List<Integer> numbers(String text) {
        return List.of(text.split(" ")).stream().map(Integer::valueOf).toList();
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

    private Dataset open(String options, Map<String, byte[]> arrays) throws IOException {
        Path file = NpzFiles.write(folder.resolve("data.npz"), arrays);
        return new NpzReader().open(DataSpec.parse("npz:" + file + (options.isEmpty() ? "" : "?" + options)));
    }
}
