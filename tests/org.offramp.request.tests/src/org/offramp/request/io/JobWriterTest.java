// SPDX-License-Identifier: EPL-2.0
package org.offramp.request.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.offramp.request.Conversion;
import org.offramp.request.CostKind;
import org.offramp.request.RequestFactory;

class JobWriterTest {
    private final JobReader reader = new JobReader();

    @Test
    void whatWasWrittenIsReadAgain() {
        Conversion conversion = RequestFactory.eINSTANCE.createConversion();
        conversion.setBackbone("network.onnx");
        conversion.setData("npz:data.npz?split=train&x=\"<1>\"");
        conversion.setPlatform("p.platform");
        conversion.setObjective(CostKind.WORST_LATENCY);
        conversion.getBlueprints().add("global-pool-dense");
        conversion.getBlueprints().add("grid-pool-hidden");
        conversion.setLimits(RequestFactory.eINSTANCE.createLimits());
        conversion.getLimits().setMaxAccuracyDrop(0);
        Path folder = Path.of("folder");
        assertThat(reader.job("again", again(conversion), folder)).isEqualTo(reader.job("first", conversion, folder));
    }

    @Test
    void anUnfinishedOneIsWrittenToo() {
        Conversion draft = RequestFactory.eINSTANCE.createConversion();
        draft.setPlatform("p.platform");
        assertThat(JobRules.problems(again(draft)))
                .extracting(problem -> problem.attribute().getName(), JobProblem::toString)
                .containsExactly(
                        tuple("backbone", "conversion: has no backbone. Give it one."),
                        tuple("data", "conversion: has no data. Give it one."));
    }

    private Conversion again(Conversion conversion) {
        byte[] bytes = new JobWriter().toBytes(conversion);
        assertThat(new String(bytes, StandardCharsets.UTF_8)).contains("urn:offramp:request:1.0");
        return reader.readDraft("again", new ByteArrayInputStream(bytes));
    }
}
