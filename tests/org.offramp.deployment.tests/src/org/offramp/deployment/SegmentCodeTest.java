// SPDX-License-Identifier: EPL-2.0
package org.offramp.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.offramp.api.Omission;
import org.offramp.api.code.CodeFile;
import org.offramp.api.code.CodeSegment;
import org.offramp.api.code.CodeWriter;
import org.offramp.api.deployment.DeploymentRequest;

/** The first of three segments runs on a processor with a writer of code, the last elsewhere. */
final class SegmentCodeTest {
    private final OnnxDeployment exporter = new OnnxDeployment(OnnxWriters.onnx());
    private final List<CodeSegment> asked = new ArrayList<>();

    @TempDir
    private Path folder = Path.of("");

    private record Writer(Function<CodeSegment, List<CodeFile>> files) implements CodeWriter {
        @Override
        public String description() {
            return "code for tests";
        }

        @Override
        public List<CodeFile> write(CodeSegment segment) {
            return files.apply(segment);
        }
    }

    private List<Omission> export(Function<CodeSegment, List<CodeFile>> files) throws IOException {
        DeploymentRequest plain = new Fixture().request(0.5, 0.6);
        String first =
                plain.costs().processors().get(plain.plan().processors().get(0)).name();
        return exporter.export(
                new DeploymentRequest(
                        plain.candidates(),
                        plain.heads(),
                        plain.plan(),
                        plain.decision(),
                        plain.costs(),
                        plain.calibration(),
                        plain.selfTestInputs(),
                        Map.of(first, new Writer(files)),
                        plain.provenance()),
                folder);
    }

    private List<CodeFile> named(CodeSegment segment) {
        asked.add(segment);
        return List.of(CodeFile.text(segment.network().name() + ".txt", "code"));
    }

    private JsonObject segment(int index) throws IOException {
        String text = Files.readString(folder.resolve("manifest.json"));
        return JsonParser.parseString(text)
                .getAsJsonObject()
                .getAsJsonArray("segments")
                .get(index)
                .getAsJsonObject();
    }

    @Test
    void liesBesideTheGraphsOfItsProcessorAndIsListed() throws IOException {
        assertThat(export(this::named)).isEmpty();
        assertThat(folder.resolve("segment-0.txt")).hasContent("code");
        assertThat(folder.resolve("segment-1.txt")).hasContent("code");
        assertThat(folder.resolve("segment-2.txt")).doesNotExist();
        JsonObject listed = segment(0).getAsJsonArray("code").get(0).getAsJsonObject();
        assertThat(listed.get("file").getAsString()).isEqualTo("segment-0.txt");
        assertThat(listed.get("sha256").getAsString()).isEqualTo(Sha256.of(folder.resolve("segment-0.txt")));
        assertThat(segment(2).has("code")).isFalse();
        assertThat(new ManifestReader().read(folder).segments()).hasSize(3);
    }

    @Test
    void aWriterIsGivenTheSegmentWithItsHeadAsItIsExported() throws IOException {
        export(this::named);
        assertThat(asked).hasSize(2);
        CodeSegment first = asked.get(0);
        assertThat(first.network().name()).isEqualTo("segment-0");
        assertThat(first.classifier().orElseThrow().threshold()).hasValue(0.5);
        assertThat(first.network().outputs())
                .containsExactlyInAnyOrder(
                        first.classifier().orElseThrow().logits(),
                        first.boundary().orElseThrow());
    }

    @Test
    void goesWithTheDeploymentThatItBelongsTo() throws IOException {
        export(this::named);
        exporter.export(new Fixture().request(0.5, 0.6), folder);
        assertThat(folder.resolve("segment-0.txt")).doesNotExist();
    }

    @Test
    void aWriterThatFailsIsNamedAndLeavesTheGraphs() throws IOException {
        List<Omission> omitted = export(segment -> {
            throw new IllegalArgumentException("no kernel for Conv");
        });
        assertThat(omitted).extracting(Omission::subject).containsExactly("code of segment-0", "code of segment-1");
        assertThat(omitted.get(0).reason()).contains("no kernel for Conv");
        assertThat(folder.resolve("segment-0.onnx")).exists();
        assertThat(new ManifestReader().read(folder).segments()).hasSize(3);
    }

    @Test
    void filesOfOthersAreNotTouched() throws IOException {
        assertThat(export(segment -> List.of(CodeFile.text("manifest.json", "{}"))))
                .hasSize(2);
        assertThat(export(segment -> List.of(CodeFile.text(segment.network().name() + ".onnx", ""))))
                .hasSize(2);
        assertThat(new ManifestReader().read(folder).segments()).hasSize(3);
    }
}
