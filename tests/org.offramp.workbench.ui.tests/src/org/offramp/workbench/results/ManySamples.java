// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.results;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.offramp.api.training.ExitProfile;
import org.offramp.api.training.ProfileFiles;
import org.offramp.workbench.Services;

/** The results of a conversion once more, as if it had been calibrated on more samples, with a plan of many exits. */
final class ManySamples {
    /** Of the plan that has an exit at each attach point. */
    static final String PLAN = "an exit at each attach point";

    private static final double USUAL_THRESHOLD = 0.7;
    /** So that no two samples are the same. */
    private static final float JITTER = 1e-4f;

    private ManySamples() {}

    /**
     * Writes a folder.
     *
     * @return its report
     */
    static Path write(Path results, Path folder, int samples) throws IOException {
        Files.createDirectories(folder);
        Files.copy(results.resolve("costs.json"), folder.resolve("costs.json"));
        Services.use(ProfileFiles.class, files -> {
            String profile = "profile-calibration.npz";
            files.write(repeated(files.read(results.resolve(profile)), samples), folder.resolve(profile));
            return profile;
        });
        JsonObject report = JsonParser.parseString(Files.readString(results.resolve("report.json")))
                .getAsJsonObject();
        report.getAsJsonArray("baselines").add(plan(report));
        return Files.writeString(folder.resolve("report.json"), report.toString());
    }

    private static ExitProfile repeated(ExitProfile profile, int samples) {
        Random random = new Random(1);
        int classifiers = profile.classifiers().size();
        float[][] confidence = new float[classifiers][samples];
        int[][] predicted = new int[classifiers][samples];
        int[] label = new int[samples];
        for (int sample = 0; sample < samples; sample++) {
            int from = sample % profile.samples();
            label[sample] = profile.label()[from];
            for (int classifier = 0; classifier < classifiers; classifier++) {
                float shaken = profile.confidence()[classifier][from] - JITTER * random.nextFloat();
                confidence[classifier][sample] = Math.max(0, shaken);
                predicted[classifier][sample] = profile.predicted()[classifier][from];
            }
        }
        return new ExitProfile(profile.classifiers(), confidence, predicted, label);
    }

    /** Everything runs where the chosen plan's first segment does; the first head of each attach point takes part. */
    private static JsonObject plan(JsonObject report) {
        List<String> points = report.getAsJsonArray("candidates").asList().stream()
                .map(head -> head.getAsJsonObject().get("attachPoint").getAsString())
                .toList();
        int[] heads = points.stream().distinct().mapToInt(points::indexOf).toArray();
        JsonObject chosen = report.getAsJsonObject("plan");
        String processor = chosen.getAsJsonArray("mapping").get(0).getAsString();
        JsonObject figures = chosen.getAsJsonObject("calibration").deepCopy();
        figures.add("exitRates", numbers(Collections.nCopies(heads.length + 1, 1.0 / (heads.length + 1))));
        figures.add("exitAccuracies", numbers(Collections.nCopies(heads.length + 1, 1.0)));
        JsonObject plan = new JsonObject();
        plan.addProperty("name", PLAN);
        plan.add("exits", numbers(Arrays.stream(heads).boxed().toList()));
        plan.add("thresholds", numbers(Collections.nCopies(heads.length, USUAL_THRESHOLD)));
        plan.add("mapping", names(processor, heads.length + 1));
        plan.add("headMapping", names(processor, heads.length));
        plan.addProperty("recall", false);
        plan.add("calibration", figures);
        return plan;
    }

    private static JsonArray numbers(List<? extends Number> numbers) {
        JsonArray array = new JsonArray();
        numbers.forEach(array::add);
        return array;
    }

    private static JsonArray names(String name, int count) {
        JsonArray array = new JsonArray();
        IntStream.range(0, count).forEach(i -> array.add(name));
        return array;
    }
}
