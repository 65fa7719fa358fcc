// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.offramp.api.BadInputException;
import org.offramp.api.contract.fuzz.Fuzzing;
import org.offramp.api.decision.Decision;
import org.offramp.api.decision.DecisionRule;
import org.offramp.api.training.ExitProfile;

class NpzProfilesTest {
    private final NpzProfiles profiles = new NpzProfiles();
    private final ExitProfile profile = new ExitProfile(
            List.of("layer1 · gap", "𝛌", "backbone"),
            new float[][] {{0.5f, 1}, {0.25f, Math.nextDown(1f)}, {0, 0.75f}},
            new int[][] {{1, 2}, {3, 4}, {5, 999_999}},
            new int[] {1, 0});

    @TempDir
    private Path folder = Path.of("");

    private Path file() {
        return folder.resolve("profile.npz");
    }

    private static void assertSame(ExitProfile actual, ExitProfile expected) {
        assertThat(actual.classifiers()).isEqualTo(expected.classifiers());
        assertThat(actual.confidence()).isDeepEqualTo(expected.confidence());
        assertThat(actual.predicted()).isDeepEqualTo(expected.predicted());
        assertThat(actual.label()).isEqualTo(expected.label());
    }

    @Test
    void readsWhatItWrote() throws IOException {
        profiles.write(profile, file());
        assertSame(profiles.read(file()), profile);
    }

    @Test
    @Tag("fuzz")
    void readsOrRefusesWhateverAFileHolds() throws IOException {
        profiles.write(profile, file());
        new Fuzzing("profile", file()).run(BadInputException.class, profiles::read);
    }

    @Test
    void replacesAnOlderFileAndLeavesNothingElse() throws IOException {
        Files.writeString(file(), "old");
        profiles.write(profile, file());
        assertSame(profiles.read(file()), profile);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file());
        }
    }

    @Test
    void givesTheSameBytesInEveryTimeZone() throws IOException {
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
            profiles.write(profile, file());
            byte[] tokyo = Files.readAllBytes(file());
            TimeZone.setDefault(TimeZone.getTimeZone("America/Lima"));
            profiles.write(profile, file());
            assertThat(Files.readAllBytes(file())).isEqualTo(tokyo);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void letsTheElementsBeginWhereNumPyWantsThem() {
        byte[] bytes = new NpyBytes("<i4", 2, 3).ints(1, 2, 3, 4, 5, 6).bytes();
        int header = 10 + ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getShort(8);
        assertThat(header % 64).isZero();
        assertThat(bytes[header - 1]).isEqualTo((byte) '\n');
        assertThat(bytes).hasSize(header + 6 * 4);
    }

    /** As NumPy writes them: two classifiers, three samples, no names, other element types. */
    private static Map<String, byte[]> foreign() {
        Map<String, byte[]> arrays = new HashMap<>();
        arrays.put("label", NpzFiles.array("|u1", "(3,)", (byte) 0, (byte) 1, (byte) 2));
        arrays.put("predicted", NpzFiles.array("|i1", "(2, 3)", (byte) 0, (byte) 1, (byte) 1, (byte) 2, (byte) 0, (byte)
                0));
        arrays.put(
                "confidence",
                new NpyBytes("<f4", 2, 3).floats(1, 0.5f, 0.25f, 0, 0.75f, 1).bytes());
        return arrays;
    }

    @Test
    void namesClassifiersThatHaveNone() throws IOException {
        ExitProfile read = profiles.read(NpzFiles.write(file(), foreign()));
        assertThat(read.classifiers()).containsExactly("head 0", "backbone");
        assertThat(read.confidence()).isDeepEqualTo(new float[][] {{1, 0.5f, 0.25f}, {0, 0.75f, 1}});
        assertThat(read.predicted()).isDeepEqualTo(new int[][] {{0, 1, 1}, {2, 0, 0}});
    }

    @ParameterizedTest
    @ValueSource(strings = {"label", "predicted", "confidence"})
    void refusesAFileWithoutOneOfItsArrays(String name) throws IOException {
        Map<String, byte[]> arrays = foreign();
        arrays.remove(name);
        refuses(arrays, "no array '" + name + "'");
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, -0.001f, 1.001f, Float.POSITIVE_INFINITY})
    void refusesAConfidenceThatIsNone(float value) throws IOException {
        Map<String, byte[]> arrays = foreign();
        arrays.put(
                "confidence",
                new NpyBytes("<f4", 2, 3).floats(1, 1, 1, 1, value, 1).bytes());
        refuses(arrays, "Row 1 holds " + (double) value);
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, -1, 0.5f, 1e7f})
    void refusesAClassThatIsNone(float value) throws IOException {
        Map<String, byte[]> arrays = foreign();
        arrays.put(
                "predicted",
                new NpyBytes("<f4", 2, 3).floats(1, 1, value, 1, 1, 1).bytes());
        refuses(arrays, "Row 0 holds " + (double) value);
        arrays.putAll(foreign());
        arrays.put("label", new NpyBytes("<f4", 3).floats(1, value, 1).bytes());
        refuses(arrays, "Row 1 holds " + (double) value);
    }

    @Test
    void refusesShapesThatDontBelongTogether() throws IOException {
        Map<String, byte[]> arrays = foreign();
        arrays.put("label", new NpyBytes("<i4", 1, 3).ints(1, 1, 1).bytes());
        refuses(arrays, "label: Its shape is [1x3]");
        arrays.put("label", new NpyBytes("<i4", 2).ints(1, 1).bytes());
        refuses(arrays, "confidence: Its shape is [2x3]");
        arrays.putAll(foreign());
        arrays.put("predicted", new NpyBytes("<i4", 1, 3).ints(1, 1, 1).bytes());
        refuses(arrays, "2 rows of confidence, 1 of predicted");
        arrays.putAll(foreign());
        arrays.put("classifiers", NpyTexts.bytes(List.of("a", "b", "c")));
        refuses(arrays, "3 classifiers");
    }

    /** Two classifiers, three samples, two classes. */
    private static Map<String, byte[]> logits(float... values) {
        Map<String, byte[]> arrays = new HashMap<>();
        arrays.put("label", new NpyBytes("<i4", 3).ints(0, 1, 1).bytes());
        arrays.put("logits", new NpyBytes("<f4", 2, 3, 2).floats(values).bytes());
        return arrays;
    }

    @Test
    void takesLogitsInsteadOfConfidenceAndPredicted() throws IOException {
        float three = (float) Math.log(3);
        ExitProfile read =
                profiles.read(NpzFiles.write(file(), logits(0, three, 5, 5, three, 0, 100, 0, -800, 800, 0, 0)));
        assertThat(read.predicted()).isDeepEqualTo(new int[][] {{1, 0, 0}, {0, 1, 0}});
        assertThat(read.confidence()).isDeepEqualTo(new float[][] {{0.75f, 0.5f, 0.75f}, {1, 1, 0.5f}});
    }

    /** It doubles the first logit of a sample. */
    private static final DecisionRule RULE = new DecisionRule() {
        @Override
        public String id() {
            return "double";
        }

        @Override
        public String description() {
            return "doubles the first logit";
        }

        @Override
        public double confidence(double[] logits) {
            return 2 * logits[0];
        }
    };

    @Test
    void aRuleTellsTheConfidenceOfLogits() throws IOException {
        Map<String, byte[]> arrays = logits(.1f, .2f, .2f, .1f, .3f, 0, .4f, 0, .5f, .6f, 0, 0);
        ExitProfile read = profiles.read(NpzFiles.write(file(), arrays), Decision.by(RULE));
        assertThat(read.predicted()).isDeepEqualTo(new int[][] {{1, 0, 0}, {0, 1, 0}});
        assertThat(read.confidence()).isDeepEqualTo(new float[][] {{.2f, .4f, .6f}, {.8f, 1, 0}});
    }

    @Test
    void aTemperatureDividesTheLogitsOfItsClassifier() throws IOException {
        Map<String, byte[]> arrays = logits(.1f, .2f, .2f, .1f, .3f, 0, .4f, 0, .5f, .6f, 0, 0);
        ExitProfile read = profiles.read(NpzFiles.write(file(), arrays), new Decision(RULE, List.of(2.0, 1.0)));
        assertThat(read.predicted()).isDeepEqualTo(new int[][] {{1, 0, 0}, {0, 1, 0}});
        assertThat(read.confidence()).isDeepEqualTo(new float[][] {{.1f, .2f, .3f}, {.8f, 1, 0}});
    }

    @Test
    void temperaturesAreFittedToOneClassifierAfterTheOther() throws IOException {
        Map<String, byte[]> arrays = logits(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
        List<Double> temperatures = profiles.temperatures(
                NpzFiles.write(file(), arrays), (values, classes, label) -> values[0] * classes + label.length);
        assertThat(temperatures).containsExactly(5.0, 17.0);
    }

    @Test
    void aRuleNeedsLogits() throws IOException {
        NpzFiles.write(file(), foreign());
        assertThatThrownBy(() -> profiles.read(file(), Decision.by(RULE)))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("It holds no logits.");
    }

    @Test
    void refusesLogitsThatAreNone() throws IOException {
        refuses(logits(0, 0, 0, 0, 0, 0, 0, Float.NaN, 0, 0, 0, 0), "Row 1 holds NaN");
        Map<String, byte[]> arrays = logits(new float[12]);
        arrays.put("label", new NpyBytes("<i4", 2).ints(0, 1).bytes());
        refuses(arrays, "logits: Its shape is [2x3x2]");
    }

    @Test
    void refusesNamesThatArentTexts() throws IOException {
        Map<String, byte[]> arrays = foreign();
        arrays.put("classifiers", new NpyBytes("<i4", 2).ints(65, 66).bytes());
        refuses(arrays, "classifiers: Its header can't be read");
        arrays.put("classifiers", new NpyBytes("<U1", 2).ints(65, 0x110000).bytes());
        refuses(arrays, "Row 1 holds the character 1114112");
    }

    private void refuses(Map<String, byte[]> arrays, String reason) throws IOException {
        NpzFiles.write(file(), arrays);
        assertThatThrownBy(() -> profiles.read(file()))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining(file().toString())
                .hasMessageContaining(reason);
    }

    @Test
    void refusesAFileThatIsntThere() {
        assertThatThrownBy(() -> profiles.read(file()))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("no such file");
    }
}
