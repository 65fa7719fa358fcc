// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline.training;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.zip.CRC32;
import org.offramp.api.analysis.ExitHead;
import org.offramp.api.training.TrainedHead;
import org.offramp.graph.Network;
import org.offramp.graph.tensors.Tensor;

/** The trained weights of a head as bytes: a checksum, accuracy, epochs, then each constant's floats by name. */
final class WeightFile {
    private WeightFile() {}

    static byte[] bytes(TrainedHead trained) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(content)) {
            out.writeDouble(trained.validationAccuracy());
            out.writeInt(trained.epochs());
            for (String name : new TreeSet<>(trained.head().trainable())) {
                out.writeUTF(name);
                for (float value :
                        trained.head().classifier().constants().get(name).toFloats()) {
                    out.writeFloat(value);
                }
            }
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            new DataOutputStream(file).writeLong(checksum(content.toByteArray()));
            file.writeBytes(content.toByteArray());
            return file.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException("Writing to memory failed", e);
        }
    }

    /** The head with the weights; empty when the bytes are damaged or another head's. */
    static Optional<TrainedHead> read(byte[] bytes, ExitHead head) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            long expected = in.readLong();
            if (expected != checksum(Arrays.copyOfRange(bytes, Long.BYTES, bytes.length))) {
                return Optional.empty();
            }
            double accuracy = in.readDouble();
            int epochs = in.readInt();
            Map<String, Tensor> weights = new LinkedHashMap<>();
            for (String name : new TreeSet<>(head.trainable())) {
                if (!in.readUTF().equals(name)) {
                    return Optional.empty();
                }
                weights.put(name, floats(in, head.classifier().constants().get(name)));
            }
            return Optional.of(new TrainedHead(with(head, weights), accuracy, epochs));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Tensor floats(DataInputStream in, Tensor like) throws IOException {
        float[] values = new float[like.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readFloat();
        }
        return Tensor.ofFloats(like.shape(), values);
    }

    private static ExitHead with(ExitHead head, Map<String, Tensor> weights) {
        Network untrained = head.classifier();
        Map<String, Tensor> constants = new LinkedHashMap<>(untrained.constants());
        constants.putAll(weights);
        return head.with(
                new Network(untrained.name(), untrained.inputs(), constants, untrained.nodes(), untrained.outputs()));
    }

    private static long checksum(byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        return crc.getValue();
    }
}
