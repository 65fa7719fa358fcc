// SPDX-License-Identifier: EPL-2.0
package org.offramp.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.offramp.api.BadInputException;
import org.offramp.api.contract.fuzz.Fuzzing;
import org.offramp.api.deployment.Deployment;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.TensorType;

class ManifestReaderTest {
    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void export() throws IOException {
        new OnnxDeployment(OnnxWriters.onnx()).export(new Fixture().request(0.5, 0.625), folder);
    }

    @Test
    void readsWhatWasWritten() throws IOException {
        Deployment deployment = new ManifestReader().read(folder);
        assertThat(deployment.classes()).isEqualTo(3);
        assertThat(deployment.input().type()).isEqualTo(TensorType.float32(Shape.batched(2, 6, 6)));
        assertThat(deployment.segments())
                .extracting(Deployment.Segment::file)
                .containsExactly(
                        folder.resolve("segment-0.onnx"),
                        folder.resolve("segment-1.onnx"),
                        folder.resolve("segment-2.onnx"));
        assertThat(deployment.segments())
                .extracting(Deployment.Segment::exit)
                .containsExactly(
                        Optional.of(new Deployment.Exit(0.5, "relu0")),
                        Optional.of(new Deployment.Exit(0.625, "relu2")),
                        Optional.empty());
        assertThat(deployment.segments())
                .extracting(segment -> segment.classifier().logits())
                .containsExactly("early/classifier/logits", "late/classifier/logits", "logits");
    }

    @Test
    @Tag("fuzz")
    void readsOrRefusesWhateverAFileHolds() throws IOException {
        new Fuzzing("deployment", folder).run(BadInputException.class, file -> new ManifestReader().read(folder));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        "offramp-deployment/2"      | "offramp-deployment/1"       | offramp-deployment/1
        "rule": "largest"           | "rule": 7                    | 'rule' is no text
        "recall": false             | "recall": 0                  | 'recall' is no true or false
        "temperature": 1            | "temperature": 0             | isn't above 0
        "temperature": 1            | "heat": 1                    | 'temperature' is no number
        "schema"                    | "skema"                      | 'schema' is no text
        "threshold": 0.5            | "threshold": NaN             | 'threshold' is no number
        "threshold": 0.5            | "threshold": "0.5"           | 'threshold' is no number
        "threshold": 0.5            | "threshold": 1e999           | 'threshold' is no number
        "threshold": 0.5            | "threshold": null            | 'threshold' is no number
        "threshold": 0.5            | "limit": 0.5                 | 'threshold' is no number
        "segment-1.onnx"            | "../segment-1.onnx"          | isn't the name of a file
        "segment-1.onnx"            | "/etc/passwd"                | isn't the name of a file
        "segment-1.onnx"            | ".."                         | isn't the name of a file
        "segment-1.onnx"            | ""                           | isn't the name of a file
        "segment-1.onnx"            | "segment-9.onnx"             | There is no file 'segment-9.onnx'
        "segment-1.onnx"            | "segment-2.onnx"             | isn't the file that was exported
        "classes": 3                | "classes": 0                 | 'classes' is no whole number
        "classes": 3                | "classes": 2.5               | 'classes' is no whole number
        "classes": 3                | "classes": 1e300             | 'classes' is no whole number
        "segments": [               | "segments": 1, "more": [     | 'segments' is no list
        "name": "relu2"             | "name": "relu1"              | is handed
        "element": "float32"        | "element": "float33"         | It is no tensor
        """)
    void refusesManifestsThatAreDamagedOrHostile(String good, String bad, String reason) throws IOException {
        Path manifest = folder.resolve("manifest.json");
        String text = Files.readString(manifest);
        int at = text.indexOf(good);
        assertThat(at).isNotNegative();
        Files.writeString(manifest, text.substring(0, at) + bad + text.substring(at + good.length()));
        assertRefused(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "{\"schema\":", "\u0000", "[[[[[[[["})
    void refusesWhatIsNoManifest(String text) throws IOException {
        Files.writeString(folder.resolve("manifest.json"), text);
        assertRefused("It is no JSON");
    }

    @Test
    void refusesAManifestWithoutSegments() throws IOException {
        Files.writeString(
                folder.resolve("manifest.json"),
                "{\"schema\":\"offramp-deployment/2\",\"classes\":3,\"decision\":{\"rule\":\"r\",\"recall\":false},\"segments\":[]}");
        assertRefused("at least one segment");
    }

    @Test
    void refusesAManifestNestedTooDeeply() throws IOException {
        Files.writeString(folder.resolve("manifest.json"), "[".repeat(1 << 20));
        assertRefused("It is no JSON");
    }

    @Test
    void refusesAFolderWithoutManifest() throws IOException {
        Files.delete(folder.resolve("manifest.json"));
        assertRefused("There is no manifest.json in it");
    }

    @Test
    void refusesAFolderWhoseGraphIsMissing() throws IOException {
        Files.delete(folder.resolve("segment-1.onnx"));
        assertRefused("There is no file 'segment-1.onnx'");
    }

    @Test
    void refusesAGraphThatWasChanged() throws IOException {
        Files.write(folder.resolve("segment-1.onnx"), new byte[] {1, 2, 3});
        assertRefused("'segment-1.onnx' isn't the file that was exported");
    }

    @Test
    void refusesALinkOutOfTheFolder(@TempDir Path elsewhere) throws IOException {
        Path segment = folder.resolve("segment-1.onnx");
        Path moved = Files.move(segment, elsewhere.resolve("segment-1.onnx"));
        Files.createSymbolicLink(segment, moved);
        assertRefused("'segment-1.onnx' leads out of the folder");
    }

    private void assertRefused(String reason) {
        assertThatThrownBy(() -> new ManifestReader().read(folder))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining(folder.toString())
                .hasMessageContaining(reason);
    }
}
