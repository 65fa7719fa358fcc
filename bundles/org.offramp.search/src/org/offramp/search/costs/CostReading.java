// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.costs;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.offramp.api.BadInputException;
import org.offramp.api.Omission;
import org.offramp.api.cost.CostTable;
import org.offramp.api.cost.LinkFigures;
import org.offramp.api.cost.MemoryFigures;
import org.offramp.api.cost.Part;
import org.offramp.api.cost.PartCost;
import org.offramp.api.cost.PlainCosts;
import org.offramp.api.cost.ProcessorFigures;
import org.offramp.api.cost.Uncertainty;

/** Reads one {@code costs.json}; refuses whatever is not exactly a cost table. */
final class CostReading {
    private static final Set<String> KEYS = Set.of(
            "version",
            "periodSeconds",
            "processors",
            "memories",
            "links",
            "boundaryBytes",
            "segments",
            "heads",
            "pointOfHead",
            "omitted");

    private final Path file;

    CostReading(Path file) {
        this.file = file;
    }

    CostTable read() throws IOException {
        return table(new JsonPlace(file, "", parsed()));
    }

    /** Either form. */
    PlainCosts readPlain() throws IOException {
        JsonPlace root = new JsonPlace(file, "", parsed());
        return root.has("cumulative")
                ? new PlainCostReading(root).read()
                : new PlainCosts(table(root), OptionalDouble.empty());
    }

    private CostTable table(JsonPlace root) {
        JsonPlace version = root.at("version");
        if (version.whole() != JsonCosts.VERSION) {
            throw version.wrong("version " + JsonCosts.VERSION);
        }
        root.onlyKeys(KEYS);
        List<ProcessorFigures> processors = root.at("processors").list(CostReading::processor);
        int count = processors.size();
        List<Long> boundaryBytes = root.at("boundaryBytes").list(JsonPlace::whole);
        if (processors.isEmpty()) {
            throw root.at("processors").wrong("a list with at least one processor");
        }
        List<Part> segments = root.at("segments").list(part -> part(part, count));
        if (segments.size() != boundaryBytes.size() + 1) {
            throw misfit("segments", segments.size(), boundaryBytes.size() + 1, "one more than boundaryBytes");
        }
        List<Part> heads = root.at("heads").list(part -> part(part, count));
        List<Integer> points = root.at("pointOfHead").list(point -> point.index(boundaryBytes.size(), "attach points"));
        if (points.size() != heads.size()) {
            throw misfit("pointOfHead", points.size(), heads.size(), "one for each head");
        }
        return new CostTable(
                processors,
                segments,
                heads,
                points,
                boundaryBytes,
                root.at("links").list(link -> link(link, count)),
                root.at("memories").list(memory -> memory(memory, count)),
                root.at("periodSeconds").number(),
                root.at("omitted").list(CostReading::omission));
    }

    private JsonElement parsed() throws IOException {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        try {
            return Optional.ofNullable(new GsonBuilder()
                            .setStrictness(Strictness.STRICT)
                            .create()
                            .fromJson(text, JsonElement.class))
                    .orElse(JsonNull.INSTANCE);
        } catch (JsonParseException e) {
            throw new BadInputException(
                    file, "It is no JSON: " + e.getMessage() + ".", "Maybe it is damaged or another file.", e);
        }
    }

    private BadInputException misfit(String key, int size, int wanted, String why) {
        return new BadInputException(
                file, key + " has " + size + " entries.", "It has to have " + wanted + ": " + why + ".");
    }

    private static ProcessorFigures processor(JsonPlace json) {
        json.onlyKeys(Set.of(
                "name",
                "idleWatts",
                "sleepWatts",
                "wakeUpSeconds",
                "wakeUpJoules",
                "weightMemoryBytes",
                "activationMemoryBytes"));
        return new ProcessorFigures(
                json.at("name").text(),
                json.at("idleWatts").number(),
                json.at("sleepWatts").number(),
                json.at("wakeUpSeconds").number(),
                json.at("wakeUpJoules").number(),
                json.optional("weightMemoryBytes").map(JsonPlace::whole).orElse(Long.MAX_VALUE),
                json.optional("activationMemoryBytes").map(JsonPlace::whole).orElse(Long.MAX_VALUE));
    }

    private static MemoryFigures memory(JsonPlace json, int processors) {
        json.onlyKeys(Set.of("name", "readOnly", "bytes", "processors"));
        return new MemoryFigures(
                json.at("name").text(),
                json.at("readOnly").truth(),
                json.at("bytes").whole(),
                json.at("processors").list(index -> index.index(processors, "processors")));
    }

    private static LinkFigures link(JsonPlace json, int processors) {
        json.onlyKeys(Set.of("from", "to", "fixedSeconds", "secondsPerByte", "joulesPerByte"));
        return new LinkFigures(
                json.at("from").index(processors, "processors"),
                json.at("to").index(processors, "processors"),
                json.at("fixedSeconds").number(),
                json.at("secondsPerByte").number(),
                json.at("joulesPerByte").number());
    }

    private static Part part(JsonPlace json, int processors) {
        json.onlyKeys(Set.of("name", "macs", "byProcessor"));
        List<PartCost> costs = json.at("byProcessor").list(CostReading::cost);
        if (costs.size() != processors) {
            throw json.at("byProcessor").wrong("a list with one cost for each of " + processors + " processors");
        }
        return new Part(json.at("name").text(), json.at("macs").whole(), costs);
    }

    private static PartCost cost(JsonPlace json) {
        json.onlyKeys(Set.of("seconds", "joules", "weightBytes", "peakActivationBytes", "unsupported", "uncertainty"));
        return new PartCost(
                json.at("seconds").number(),
                json.at("joules").number(),
                json.at("weightBytes").whole(),
                json.at("peakActivationBytes").whole(),
                json.at("unsupported").list(JsonPlace::text),
                json.optional("uncertainty").map(CostReading::uncertainty));
    }

    private static Uncertainty uncertainty(JsonPlace json) {
        json.onlyKeys(Set.of("relative", "reasons"));
        return new Uncertainty(json.at("relative").number(), json.at("reasons").list(JsonPlace::text));
    }

    private static Omission omission(JsonPlace json) {
        json.onlyKeys(Set.of("subject", "reason"));
        return new Omission(json.at("subject").text(), json.at("reason").text());
    }
}
