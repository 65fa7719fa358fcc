// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.offramp.api.conversion.ConversionResult;
import org.offramp.api.report.ReportWriter;

/** What every {@link ReportWriter} does. To use: extend, give the writer. */
public abstract class ReportWriterContractTest {
    @TempDir
    Path folder = Path.of("");

    /** The writer under test. */
    protected abstract ReportWriter writer();

    static List<ConversionResult> results() {
        return List.of(
                ContractConversions.feasible(),
                ContractConversions.infeasible(),
                ContractConversions.overpromised(),
                ContractConversions.withHostileNames());
    }

    @ParameterizedTest
    @MethodSource("results")
    protected void writesFilesThatHoldSomething(ConversionResult result) throws IOException {
        assertThat(written(result))
                .isNotEmpty()
                .allSatisfy((name, text) -> assertThat(text).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("results")
    protected void writesTheSameAgain(ConversionResult result) throws IOException {
        assertThat(written(result)).isEqualTo(written(result));
    }

    @Test
    protected void replacesWhatAnEarlierConversionLeft() throws IOException {
        written(ContractConversions.withHostileNames());
        var replaced = written(ContractConversions.infeasible());
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        assertThat(replaced).isEqualTo(written(ContractConversions.infeasible()));
    }

    @Test
    protected void tellsResultsApart() throws IOException {
        assertThat(written(ContractConversions.feasible())).isNotEqualTo(written(ContractConversions.infeasible()));
    }

    @Test
    protected void saysWhatItIs() {
        assertThat(writer().id()).matches("[a-z][a-z0-9-]*");
        assertThat(writer().description()).isNotBlank().doesNotContain("\n");
    }

    private TreeMap<String, String> written(ConversionResult result) throws IOException {
        writer().write(result, folder);
        TreeMap<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                texts.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return texts;
    }
}
