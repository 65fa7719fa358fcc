// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline.storage;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import org.eclipse.jdt.annotation.NonNullByDefault;

/** Numbers that may be absent as a number or null: Gson can't see into the JDK's classes. */
@NonNullByDefault({}) // Gson says nothing of null
final class OptionalNumberAdapter<T> extends TypeAdapter<T> {
    private final Function<T, Optional<? extends Number>> get;
    private final Function<Optional<String>, T> of;

    private OptionalNumberAdapter(Function<T, Optional<? extends Number>> get, Function<Optional<String>, T> of) {
        this.get = get;
        this.of = of;
    }

    static TypeAdapter<OptionalDouble> ofDouble() {
        return new OptionalNumberAdapter<>(
                number -> number.isPresent() ? Optional.of(number.getAsDouble()) : Optional.empty(),
                text -> text.isPresent() ? OptionalDouble.of(Double.parseDouble(text.get())) : OptionalDouble.empty());
    }

    static TypeAdapter<OptionalLong> ofLong() {
        return new OptionalNumberAdapter<>(
                number -> number.isPresent() ? Optional.of(number.getAsLong()) : Optional.empty(),
                text -> text.isPresent() ? OptionalLong.of(Long.parseLong(text.get())) : OptionalLong.empty());
    }

    @Override
    public void write(JsonWriter out, T number) throws IOException {
        Optional<? extends Number> value = get.apply(number);
        if (value.isPresent()) {
            out.value(value.get());
        } else {
            out.nullValue();
        }
    }

    @Override
    public T read(JsonReader in) throws IOException {
        if (in.peek() == JsonToken.NULL) {
            in.nextNull();
            return of.apply(Optional.empty());
        }
        return of.apply(Optional.of(in.nextString()));
    }
}
