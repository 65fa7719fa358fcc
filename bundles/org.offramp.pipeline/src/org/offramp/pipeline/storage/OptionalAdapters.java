// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline.storage;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.util.Optional;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/** Optional values as their value or null. */
@NonNullByDefault({})
final class OptionalAdapters implements TypeAdapterFactory {
    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
        return type.getRawType() == Optional.class && type.getType() instanceof ParameterizedType parameterized
                ? (TypeAdapter<T>) new OptionalAdapter<>(
                        gson.getAdapter(TypeToken.get(parameterized.getActualTypeArguments()[0])))
                : null;
    }

    private static final class OptionalAdapter<V> extends TypeAdapter<Optional<V>> {
        private final TypeAdapter<V> value;

        OptionalAdapter(TypeAdapter<V> value) {
            this.value = value;
        }

        @Override
        public void write(JsonWriter out, Optional<V> optional) throws IOException {
            if (optional.isPresent()) {
                value.write(out, optional.get());
            } else {
                out.nullValue();
            }
        }

        @Override
        public Optional<V> read(JsonReader in) throws IOException {
            if (in.peek() == JsonToken.NULL) {
                in.nextNull();
                return Optional.empty();
            }
            return Optional.of(value.read(in));
        }
    }
}
