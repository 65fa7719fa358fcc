// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.results;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.offramp.api.BadInputException;
import org.offramp.api.cost.CostFiles;
import org.offramp.api.cost.CostTable;
import org.offramp.api.cost.ProcessorFigures;
import org.offramp.api.search.Plan;
import org.offramp.api.search.PlanFigures;
import org.offramp.api.search.RatedPlan;
import org.offramp.api.training.ExitProfile;
import org.offramp.api.training.ProfileFiles;

/** Reads an output folder: {@code report.json} with the profile and the costs beside it. */
final class ReportReading {
    private final ProfileFiles profiles;
    private final CostFiles costs;

    ReportReading(ProfileFiles profiles, CostFiles costs) {
        this.profiles = profiles;
        this.costs = costs;
    }

    /** @throws BadInputException when the folder isn't one of a conversion */
    Findings read(Path report) throws IOException {
        Path folder = Optional.ofNullable(report.toAbsolutePath().getParent()).orElseThrow();
        CostTable table = costs.read(folder.resolve("costs.json"));
        ExitProfile profile = profiles.read(folder.resolve("profile-calibration.npz"));
        try (Reader text = Files.newBufferedReader(report)) {
            JsonObject json = JsonParser.parseReader(text).getAsJsonObject();
            return new Findings(
                    json.getAsJsonObject("backbone").get("name").getAsString(),
                    Optional.of(json.get("plan"))
                            .filter(JsonElement::isJsonObject)
                            .map(plan -> plan(plan.getAsJsonObject(), table)),
                    list(json.getAsJsonArray("front"), plan -> plan(plan.getAsJsonObject(), table)),
                    list(json.getAsJsonArray("baselines"), plan -> baseline(plan.getAsJsonObject(), table)),
                    profile,
                    table);
        } catch (JsonParseException | IllegalStateException | NullPointerException | IllegalArgumentException e) {
            throw new BadInputException(
                    report, "This isn't a report of Offramp: " + e.getMessage() + ".", "Run the conversion again.", e);
        }
    }

    private static Findings.NamedPlan baseline(JsonObject json, CostTable costs) {
        return new Findings.NamedPlan(json.get("name").getAsString(), Findings.Kind.BASELINE, plan(json, costs));
    }

    private static RatedPlan plan(JsonObject json, CostTable costs) {
        List<String> names =
                costs.processors().stream().map(ProcessorFigures::name).toList();
        Plan plan = new Plan(
                list(json.getAsJsonArray("exits"), JsonElement::getAsInt),
                list(json.getAsJsonArray("thresholds"), JsonElement::getAsDouble),
                list(json.getAsJsonArray("mapping"), name -> names.indexOf(name.getAsString())),
                list(json.getAsJsonArray("headMapping"), name -> names.indexOf(name.getAsString())),
                json.get("recall").getAsBoolean());
        return new RatedPlan(plan, figures(json.getAsJsonObject("calibration")));
    }

    private static PlanFigures figures(JsonObject json) {
        return new PlanFigures(
                number(json.get("accuracy")),
                number(json.get("accuracyDrop")),
                number(json.get("dropStandardError")),
                number(json.get("macs")),
                number(json.get("joules")),
                number(json.get("seconds")),
                number(json.get("worstSeconds")),
                list(json.getAsJsonArray("exitRates"), ReportReading::number),
                list(json.getAsJsonArray("exitAccuracies"), ReportReading::number));
    }

    private static double number(JsonElement element) {
        return element.isJsonNull() ? Double.NaN : element.getAsDouble();
    }

    private static <T> List<T> list(JsonArray array, Function<JsonElement, T> reading) {
        List<T> list = new ArrayList<>();
        array.forEach(element -> list.add(reading.apply(element)));
        return list;
    }
}
