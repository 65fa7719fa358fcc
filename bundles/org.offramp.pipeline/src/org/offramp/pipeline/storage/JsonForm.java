// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline.storage;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Records as JSON; every double comes back as it was. */
public final class JsonForm<T> implements Form<T> {
    private static final Gson GSON = new GsonBuilder()
            .serializeNulls()
            .serializeSpecialFloatingPointValues()
            .registerTypeAdapterFactory(new OptionalAdapters())
            .registerTypeAdapter(OptionalDouble.class, OptionalNumberAdapter.ofDouble())
            .registerTypeAdapter(OptionalLong.class, OptionalNumberAdapter.ofLong())
            .create();

    private final Class<T> type;

    public JsonForm(Class<T> type) {
        this.type = type;
    }

    @Override
    public void write(T value, Path file) throws IOException {
        Files.writeString(file, GSON.toJson(value));
    }

    @Override
    public T read(Path file) throws IOException {
        try {
            return GSON.fromJson(Files.readString(file), type);
        } catch (JsonParseException e) {
            throw new IOException("'" + file + "' isn't a " + type.getSimpleName() + ".", e);
        }
    }
}
