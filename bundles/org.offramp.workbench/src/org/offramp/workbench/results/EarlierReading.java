// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.results;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.offramp.api.BadInputException;

/** Reads what another run found, from its {@code report.json} alone. */
public final class EarlierReading {
    private EarlierReading() {}

    /** @throws BadInputException when the file is no report */
    public static EarlierRun read(String name, Path report) throws IOException {
        try (Reader text = Files.newBufferedReader(report)) {
            JsonObject json = JsonParser.parseReader(text).getAsJsonObject();
            return new EarlierRun(
                    name,
                    FiguresReading.object(json, "plan").map(plan -> FiguresReading.of(calibration(plan))),
                    FiguresReading.list(
                            json.getAsJsonArray("front"),
                            plan -> FiguresReading.of(calibration(plan.getAsJsonObject()))));
        } catch (JsonParseException | IllegalStateException | NullPointerException | IllegalArgumentException e) {
            throw new BadInputException(
                    report, "This isn't a report of Offramp: " + e.getMessage() + ".", "Choose a report.json.", e);
        }
    }

    private static JsonObject calibration(JsonObject plan) {
        return plan.getAsJsonObject("calibration");
    }
}
