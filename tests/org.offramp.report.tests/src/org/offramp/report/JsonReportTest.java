// SPDX-License-Identifier: EPL-2.0
package org.offramp.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.offramp.api.contract.ContractConversions;
import org.offramp.api.conversion.ConversionResult;

final class JsonReportTest {
    @TempDir
    Path folder = Path.of("");

    private JsonObject report(ConversionResult result) throws IOException {
        new JsonReport().write(result, folder);
        return JsonParser.parseString(Files.readString(folder.resolve("report.json")))
                .getAsJsonObject();
    }

    @Test
    void hasTheKeysThatOthersRelyOn() throws IOException {
        JsonObject json = report(ContractConversions.feasible());
        assertThat(json.get("version").getAsInt()).isEqualTo(1);
        assertThat(json.keySet())
                .contains(
                        "backbone",
                        "candidates",
                        "plan",
                        "independence",
                        "baselines",
                        "front",
                        "stages",
                        "counters",
                        "warnings",
                        "omissions",
                        "shortfalls",
                        "provenance");
        assertThat(json.getAsJsonObject("backbone").get("macs").getAsLong()).isEqualTo(40_500_000);
        assertThat(json.getAsJsonObject("counters")
                        .get("backboneForwardSamples")
                        .getAsLong())
                .isEqualTo(60_000);
        assertThat(json.getAsJsonArray("stages").get(0).getAsJsonObject().keySet())
                .contains("name", "seconds");
    }

    @Test
    void saysThePlanByIndicesIntoTheCandidates() throws IOException {
        JsonObject plan = report(ContractConversions.feasible()).getAsJsonObject("plan");
        assertThat(plan.get("exits")).hasToString("[0,2]");
        assertThat(plan.get("thresholds")).hasToString("[0.8127,0.7743]");
        assertThat(plan.get("mapping")).hasToString("[\"little cores\",\"little cores\",\"big cores\"]");
        for (String samples : new String[] {"calibration", "test"}) {
            assertThat(plan.getAsJsonObject(samples).keySet())
                    .contains("accuracy", "macs", "joules", "seconds", "worstSeconds", "exitRates");
        }
        assertThat(plan.getAsJsonObject("test").get("accuracy").getAsDouble()).isEqualTo(0.9076);
    }

    @Test
    void writesNullForWhatIsNoNumber() throws IOException {
        JsonObject plan = report(ContractConversions.feasible()).getAsJsonObject("plan");
        assertThat(plan.getAsJsonObject("calibration")
                        .getAsJsonArray("exitAccuracies")
                        .get(2)
                        .isJsonNull())
                .isTrue();
        assertThat(Files.readString(folder.resolve("report.json"))).doesNotContain("NaN", "Infinity");
    }

    @Test
    void isNotFeasibleWhenThePlanBreaksALimit() throws IOException {
        JsonObject json = report(ContractConversions.overpromised());
        assertThat(json.get("feasible").getAsBoolean()).isFalse();
        assertThat(json.get("plan").isJsonNull()).isFalse();
    }

    @Test
    void namesWhatBindsWhenThereIsNoPlan() throws IOException {
        JsonObject json = report(ContractConversions.infeasible());
        assertThat(json.get("feasible").getAsBoolean()).isFalse();
        assertThat(json.get("plan").isJsonNull()).isTrue();
        assertThat(json.get("independence").isJsonNull()).isTrue();
        JsonObject binding = json.getAsJsonArray("shortfalls").get(0).getAsJsonObject();
        assertThat(binding.get("limit").getAsString()).isEqualTo("worst latency");
        assertThat(binding.get("distance").getAsDouble()).isBetween(0.0104, 0.0106);
    }

    @Test
    void saysHowFarItsFiguresCanBeTrusted() throws IOException {
        JsonObject json = report(ContractConversions.certified());
        JsonObject certification = json.getAsJsonObject("certification");
        assertThat(certification.get("risk").getAsString()).isEqualTo("harm");
        assertThat(certification.getAsJsonArray("certified")).hasSize(2);
        assertThat(certification.getAsJsonObject("refusal").get("moreSamples").getAsLong())
                .isEqualTo(61_000);
        JsonObject check = json.getAsJsonObject("independenceCheck");
        assertThat(check.get("picksAnotherPlan").getAsBoolean()).isTrue();
        assertThat(check.getAsJsonArray("errorCorrelations")).hasSize(5);
        assertThat(json.getAsJsonObject("decision").get("temperaturesKept").getAsBoolean())
                .isTrue();
        assertThat(json.getAsJsonObject("plan").get("recall").getAsBoolean()).isTrue();
        assertThat(json.get("independence").isJsonNull()).isFalse();
        assertThat(report(ContractConversions.feasible()).get("certification").isJsonNull())
                .isTrue();
    }
}
