// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.offramp.api.certification.Certification;
import org.offramp.api.certification.Certification.Refusal;
import org.offramp.api.certification.CertifiedPlan;
import org.offramp.api.certification.Risk;
import org.offramp.api.certification.RiskLimit;
import org.offramp.api.search.Plan;
import org.offramp.api.search.SearchResult;

final class JsonFormTest {
    private static final Plan PLAN = new Plan(List.of(0), List.of(0.1 + 0.2), List.of(0, 1));

    @TempDir
    Path folder = Path.of("");

    private <T> T kept(T value, Class<T> type) throws IOException {
        Path file = folder.resolve("value");
        new JsonForm<>(type).write(value, file);
        return new JsonForm<>(type).read(file);
    }

    @Test
    void aCertificateComesBackAsItWas() throws IOException {
        RiskLimit limit = new RiskLimit(Risk.SIGNED, 0.01, 0.1);
        for (OptionalLong more : List.of(OptionalLong.of(1L << 60), OptionalLong.empty())) {
            Certification certification = new Certification(
                    limit,
                    7,
                    List.of(new CertifiedPlan(PLAN, -0.1, 1e-300, 0.3)),
                    Optional.of(new Refusal(PLAN, Double.NaN, 1, 1, more)));
            assertThat(kept(certification, Certification.class)).isEqualTo(certification);
        }
    }

    @Test
    void aSearchComesBackAsItWasWithItsBound() throws IOException {
        for (OptionalDouble bound : List.of(OptionalDouble.of(1.0 / 3), OptionalDouble.empty())) {
            SearchResult result = new SearchResult(
                    Optional.empty(),
                    List.of(),
                    Optional.empty(),
                    "m",
                    false,
                    List.of(),
                    3,
                    new SearchResult.Census(1, 2, 3),
                    bound);
            assertThat(kept(result, SearchResult.class)).isEqualTo(result);
        }
    }

    @Test
    void somethingElseIsAnError() throws IOException {
        Path file = Files.writeString(folder.resolve("value"), "[");
        assertThatThrownBy(() -> new JsonForm<>(Plan.class).read(file)).isInstanceOf(IOException.class);
    }
}
