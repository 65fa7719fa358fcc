// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.costs;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import org.offramp.api.Omission;
import org.offramp.api.cost.CostFiles;
import org.offramp.api.cost.CostTable;
import org.offramp.api.cost.LinkFigures;
import org.offramp.api.cost.MemoryFigures;
import org.offramp.api.cost.Part;
import org.offramp.api.cost.PartCost;
import org.offramp.api.cost.PlainCosts;
import org.offramp.api.cost.ProcessorFigures;
import org.offramp.api.cost.Uncertainty;
import org.osgi.service.component.annotations.Component;

/**
 * Cost tables as JSON, version 1: keys are the components of the records; memory that isn't limited has no key, nor has
 * an uncertainty that isn't told.
 */
@Component
public final class JsonCosts implements CostFiles {
    static final int VERSION = 1;

    @Override
    public CostTable read(Path file) throws IOException {
        return new CostReading(file).read();
    }

    @Override
    public PlainCosts readPlain(Path file) throws IOException {
        return new CostReading(file).readPlain();
    }

    @Override
    public void write(CostTable costs, Path file) throws IOException {
        JsonObject root = new JsonObject();
        root.addProperty("version", VERSION);
        root.addProperty("periodSeconds", costs.periodSeconds());
        root.add("processors", array(costs.processors(), JsonCosts::processor));
        root.add("memories", array(costs.memories(), JsonCosts::memory));
        root.add("links", array(costs.links(), JsonCosts::link));
        root.add("boundaryBytes", numbers(costs.boundaryBytes()));
        root.add("segments", array(costs.segments(), JsonCosts::part));
        root.add("heads", array(costs.heads(), JsonCosts::part));
        root.add("pointOfHead", numbers(costs.pointOfHead()));
        root.add("omitted", array(costs.omitted(), JsonCosts::omission));
        Gson gson = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
        Files.write(file, (gson.toJson(root) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static <T> JsonArray array(List<T> values, BiConsumer<T, JsonObject> writer) {
        JsonArray array = new JsonArray();
        for (T value : values) {
            JsonObject object = new JsonObject();
            writer.accept(value, object);
            array.add(object);
        }
        return array;
    }

    private static JsonArray numbers(List<? extends Number> values) {
        JsonArray array = new JsonArray();
        values.forEach(array::add);
        return array;
    }

    private static void processor(ProcessorFigures processor, JsonObject json) {
        json.addProperty("name", processor.name());
        json.addProperty("idleWatts", processor.idleWatts());
        json.addProperty("sleepWatts", processor.sleepWatts());
        json.addProperty("wakeUpSeconds", processor.wakeUpSeconds());
        json.addProperty("wakeUpJoules", processor.wakeUpJoules());
        room(json, "weightMemoryBytes", processor.weightMemoryBytes());
        room(json, "activationMemoryBytes", processor.activationMemoryBytes());
    }

    private static void room(JsonObject json, String key, long bytes) {
        if (bytes != Long.MAX_VALUE) {
            json.addProperty(key, bytes);
        }
    }

    private static void memory(MemoryFigures memory, JsonObject json) {
        json.addProperty("name", memory.name());
        json.addProperty("readOnly", memory.readOnly());
        json.addProperty("bytes", memory.bytes());
        json.add("processors", numbers(memory.processors()));
    }

    private static void link(LinkFigures link, JsonObject json) {
        json.addProperty("from", link.from());
        json.addProperty("to", link.to());
        json.addProperty("fixedSeconds", link.fixedSeconds());
        json.addProperty("secondsPerByte", link.secondsPerByte());
        json.addProperty("joulesPerByte", link.joulesPerByte());
    }

    private static void part(Part part, JsonObject json) {
        json.addProperty("name", part.name());
        json.addProperty("macs", part.macs());
        json.add("byProcessor", array(part.byProcessor(), JsonCosts::cost));
    }

    private static void cost(PartCost cost, JsonObject json) {
        json.addProperty("seconds", cost.seconds());
        json.addProperty("joules", cost.joules());
        json.addProperty("weightBytes", cost.weightBytes());
        json.addProperty("peakActivationBytes", cost.peakActivationBytes());
        JsonArray unsupported = new JsonArray();
        cost.unsupported().forEach(unsupported::add);
        json.add("unsupported", unsupported);
        cost.uncertainty().ifPresent(each -> json.add("uncertainty", uncertainty(each)));
    }

    private static JsonObject uncertainty(Uncertainty uncertainty) {
        JsonObject json = new JsonObject();
        json.addProperty("relative", uncertainty.relative());
        JsonArray reasons = new JsonArray();
        uncertainty.reasons().forEach(reasons::add);
        json.add("reasons", reasons);
        return json;
    }

    private static void omission(Omission omission, JsonObject json) {
        json.addProperty("subject", omission.subject());
        json.addProperty("reason", omission.reason());
    }
}
