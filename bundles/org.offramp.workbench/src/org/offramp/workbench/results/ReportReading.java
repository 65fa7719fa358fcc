// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.results;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.offramp.api.BadInputException;
import org.offramp.api.backbones.Arithmetic;
import org.offramp.api.cost.CostFiles;
import org.offramp.api.cost.CostTable;
import org.offramp.api.cost.ProcessorFigures;
import org.offramp.api.search.Plan;
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
                    sources(json.getAsJsonObject("provenance")),
                    FiguresReading.object(json, "plan").map(plan -> named("chosen", Findings.Kind.CHOSEN, plan, table)),
                    FiguresReading.list(json.getAsJsonArray("front"), plan -> plan(plan.getAsJsonObject(), table)),
                    FiguresReading.list(
                            json.getAsJsonArray("baselines"), plan -> baseline(plan.getAsJsonObject(), table)),
                    FiguresReading.list(
                            json.getAsJsonArray("candidates"), head -> text(head.getAsJsonObject(), "attachPoint")),
                    profile,
                    table);
        } catch (JsonParseException | IllegalStateException | NullPointerException | IllegalArgumentException e) {
            throw new BadInputException(
                    report, "This isn't a report of Offramp: " + e.getMessage() + ".", "Run the conversion again.", e);
        }
    }

    private static Sources sources(JsonObject json) {
        return new Sources(
                source(json, "backbone"),
                Arithmetic.valueOf(text(json, "arithmetic").toUpperCase(Locale.ROOT)),
                source(json, "platform"));
    }

    private static SourceFile source(JsonObject json, String name) {
        return new SourceFile(Path.of(text(json, name)), text(json, name + "File"));
    }

    private static String text(JsonObject json, String name) {
        return json.get(name).getAsString();
    }

    private static Findings.NamedPlan baseline(JsonObject json, CostTable costs) {
        return named(text(json, "name"), Findings.Kind.BASELINE, json, costs);
    }

    private static Findings.NamedPlan named(String name, Findings.Kind kind, JsonObject json, CostTable costs) {
        return new Findings.NamedPlan(
                name,
                kind,
                plan(json, costs),
                FiguresReading.object(json, "test").map(FiguresReading::of));
    }

    private static RatedPlan plan(JsonObject json, CostTable costs) {
        List<String> names =
                costs.processors().stream().map(ProcessorFigures::name).toList();
        Plan plan = new Plan(
                FiguresReading.list(json.getAsJsonArray("exits"), JsonElement::getAsInt),
                FiguresReading.list(json.getAsJsonArray("thresholds"), JsonElement::getAsDouble),
                FiguresReading.list(json.getAsJsonArray("mapping"), name -> names.indexOf(name.getAsString())),
                FiguresReading.list(json.getAsJsonArray("headMapping"), name -> names.indexOf(name.getAsString())),
                json.get("recall").getAsBoolean());
        return new RatedPlan(plan, FiguresReading.of(json.getAsJsonObject("calibration")));
    }
}
