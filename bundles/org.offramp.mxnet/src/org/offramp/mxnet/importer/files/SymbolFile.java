// SPDX-License-Identifier: EPL-2.0
package org.offramp.mxnet.importer.files;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.offramp.api.backbones.Quoted;
import org.offramp.api.backbones.Refusal;

/** Reads a symbol's JSON as MXNet 0.x and 1.x write it: what operators were told is in attrs, attr or param. */
public final class SymbolFile {
    private static final int MOST_NODES = 20_000;
    private static final int MOST_INPUTS = 1000;

    private final List<SymbolNode> nodes = new ArrayList<>();
    private List<SymbolNode.Entry> heads = List.of();
    private String version = "0.x";

    private SymbolFile() {}

    /** @throws Refusal when this is no symbol or a damaged one */
    public static SymbolGraph parse(String json) {
        SymbolFile file = new SymbolFile();
        try (JsonReader reader = new JsonReader(new StringReader(json))) {
            file.read(reader);
        } catch (IOException | IllegalStateException | NumberFormatException e) {
            throw Refusal.damaged(
                    "The JSON is damaged (" + Quoted.of(String.valueOf(e.getMessage())) + ").",
                    "Maybe a download was cut short: get the file again.");
        }
        return new SymbolGraph(file.nodes, file.heads, file.version);
    }

    private void read(JsonReader reader) throws IOException {
        reader.beginObject();
        while (reader.hasNext()) {
            switch (reader.nextName()) {
                case "nodes" -> readNodes(reader);
                case "heads" -> heads = entries(reader);
                case "attrs" -> readVersion(reader);
                default -> reader.skipValue();
            }
        }
        reader.endObject();
        if (reader.peek() != JsonToken.END_DOCUMENT) {
            throw new IOException("something follows the symbol");
        }
    }

    private void readNodes(JsonReader reader) throws IOException {
        reader.beginArray();
        while (reader.hasNext()) {
            nodes.add(node(reader));
            if (nodes.size() > MOST_NODES) {
                throw Refusal.damaged(
                        "The symbol has more than " + MOST_NODES + " nodes.",
                        "Offramp converts classifiers, which have a few hundred: maybe this is another kind of file.");
            }
        }
        reader.endArray();
    }

    private static SymbolNode node(JsonReader reader) throws IOException {
        String operator = "";
        String name = "";
        Map<String, String> attributes = new HashMap<>();
        List<SymbolNode.Entry> inputs = List.of();
        reader.beginObject();
        while (reader.hasNext()) {
            switch (reader.nextName()) {
                case "op" -> operator = text(reader);
                case "name" -> name = text(reader);
                case "attrs", "attr", "param" -> readTexts(reader, attributes);
                case "inputs" -> inputs = entries(reader);
                default -> reader.skipValue();
            }
        }
        reader.endObject();
        return new SymbolNode(operator, name, attributes, inputs);
    }

    private static String text(JsonReader reader) throws IOException {
        if (reader.peek() == JsonToken.NULL) {
            reader.nextNull();
            return "null";
        }
        return reader.nextString();
    }

    private static void readTexts(JsonReader reader, Map<String, String> texts) throws IOException {
        reader.beginObject();
        while (reader.hasNext()) {
            String name = reader.nextName();
            if (reader.peek() == JsonToken.STRING || reader.peek() == JsonToken.NUMBER) {
                texts.put(name, reader.nextString());
            } else {
                reader.skipValue();
            }
        }
        reader.endObject();
    }

    /** Lists of [node, output] or [node, output, version]. */
    private static List<SymbolNode.Entry> entries(JsonReader reader) throws IOException {
        List<SymbolNode.Entry> entries = new ArrayList<>();
        reader.beginArray();
        while (reader.hasNext()) {
            reader.beginArray();
            entries.add(new SymbolNode.Entry(reader.nextInt(), reader.nextInt()));
            while (reader.hasNext()) {
                reader.skipValue();
            }
            reader.endArray();
            if (entries.size() > MOST_INPUTS) {
                throw Refusal.damaged(
                        "A list of inputs or heads has more than " + MOST_INPUTS + " entries.",
                        "Maybe the file is damaged: export the model again.");
            }
        }
        reader.endArray();
        return entries;
    }

    /** The version is the pair ["int", 10901]: major, minor and patch with two digits each. */
    private void readVersion(JsonReader reader) throws IOException {
        reader.beginObject();
        while (reader.hasNext()) {
            if (reader.nextName().equals("mxnet_version") && reader.peek() == JsonToken.BEGIN_ARRAY) {
                reader.beginArray();
                reader.skipValue();
                int number = reader.nextInt();
                version = number / 10_000 + "." + number / 100 % 100 + "." + number % 100;
                reader.endArray();
            } else {
                reader.skipValue();
            }
        }
        reader.endObject();
    }
}
