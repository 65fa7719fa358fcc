// SPDX-License-Identifier: EPL-2.0
package org.offramp.mxnet.importer.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.offramp.api.backbones.Refusal;
import org.offramp.graph.tensors.Tensor;

/** Reads a list of named arrays, as MXNet's NDArray.save writes it; the arrays stay views of the mapped file. */
public final class ParameterFile {
    static final long MAGIC = 0x112;
    private static final int MOST_ARRAYS = 100_000;
    private static final int LONGEST_NAME = 10_000;

    private final ByteBuffer bytes;

    private ParameterFile(ByteBuffer bytes) {
        this.bytes = bytes.order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * The arrays by name, without arg: and aux: in front.
     *
     * @throws Refusal when the file is damaged or holds arrays that aren't dense
     */
    public static Map<String, Tensor> read(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            if (channel.size() > Integer.MAX_VALUE) {
                throw Refusal.damaged(
                        "The parameters have " + channel.size() + " bytes.",
                        "Offramp reads up to 2 GB: maybe store them as float16.");
            }
            return new ParameterFile(channel.map(MapMode.READ_ONLY, 0, channel.size())).read();
        }
    }

    private Map<String, Tensor> read() {
        if (number() != MAGIC) {
            throw damaged("It doesn't begin as MXNet's parameters do.");
        }
        number(); // reserved
        List<Optional<Tensor>> arrays = new ArrayList<>();
        for (int count = count("arrays"); count > 0; count--) {
            arrays.add(new StoredArray(bytes).read());
        }
        int names = count("names");
        if (names != arrays.size()) {
            throw damaged("It has " + arrays.size() + " arrays, but " + names + " names.");
        }
        Map<String, Tensor> named = new LinkedHashMap<>();
        for (Optional<Tensor> array : arrays) {
            String name = name();
            array.ifPresent(tensor -> named.put(name, tensor));
        }
        return named;
    }

    private String name() {
        long length = number();
        if (length < 0 || length > LONGEST_NAME || length > bytes.remaining()) {
            throw damaged("A name in it has " + length + " bytes.");
        }
        byte[] text = new byte[(int) length];
        bytes.get(text);
        String name = new String(text, StandardCharsets.UTF_8);
        return name.startsWith("arg:") || name.startsWith("aux:") ? name.substring(4) : name;
    }

    private int count(String what) {
        long count = number();
        if (count < 0 || count > MOST_ARRAYS) {
            throw damaged("It claims to have " + count + " " + what + ".");
        }
        return (int) count;
    }

    private long number() {
        if (bytes.remaining() < Long.BYTES) {
            throw damaged("It ends too early.");
        }
        return bytes.getLong();
    }

    private Refusal damaged(String reason) {
        return Refusal.damaged(
                "The parameters can't be read at byte " + bytes.position() + " of " + bytes.limit() + ": " + reason,
                "Maybe a download was cut short: get the file again.");
    }
}
