// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnx.files;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.UnsafeByteOperations;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.offramp.api.backbones.Refusal;
import org.offramp.onnx.proto.ModelProto;
import org.offramp.onnx.proto.TensorProto;

/** Maps a file and parses it; large raw data of tensors stays in the file, see {@link Skeleton}. */
public final class ModelFile {
    private final long budget;

    /** @param budget bytes of memory for everything but raw tensor data */
    public ModelFile(long budget) {
        this.budget = budget;
    }

    /** Half of what Java may use. */
    public static ModelFile withinHalfOfMemory() {
        return new ModelFile(Runtime.getRuntime().maxMemory() / 2);
    }

    /** @throws Refusal when this is no ONNX model or one that can't be held in memory */
    public ModelProto model(Path file) throws IOException {
        ByteBuffer bytes = map(file);
        if (!Signature.matches(bytes, bytes.remaining())) {
            throw Refusal.damaged(
                    "This is no ONNX model.", "Maybe it is another file: an ONNX model usually ends in .onnx.");
        }
        new WireScan(bytes, budget).check(ModelProto.getDescriptor());
        try {
            return ModelProto.parseFrom(Skeleton.of(bytes));
        } catch (InvalidProtocolBufferException e) {
            throw damaged(e);
        }
    }

    /** A single tensor, as the operator tests store their values. */
    public TensorProto tensor(Path file) throws IOException {
        ByteBuffer bytes = map(file);
        new WireScan(bytes, budget).check(TensorProto.getDescriptor());
        try {
            return TensorProto.parseFrom(coded(bytes));
        } catch (InvalidProtocolBufferException e) {
            throw damaged(e);
        }
    }

    private static CodedInputStream coded(ByteBuffer bytes) {
        CodedInputStream stream = UnsafeByteOperations.unsafeWrap(bytes).newCodedInput();
        stream.enableAliasing(true);
        return stream;
    }

    private static Refusal damaged(InvalidProtocolBufferException e) {
        return Refusal.damaged(
                "The file is damaged (" + e.getMessage() + ").", "Maybe a download was cut short: get the file again.");
    }

    private static ByteBuffer map(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw Refusal.damaged("There is no such file.", "Check the path.");
        }
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw Refusal.damaged(
                    "This isn't a file that can be read.", "Check that it is no folder and may be opened.");
        }
        try (FileChannel channel = FileChannel.open(file)) {
            return map(channel);
        }
    }

    private static ByteBuffer map(FileChannel channel) throws IOException {
        long size = channel.size();
        if (size == 0) {
            throw Refusal.damaged("The file is empty.", "Maybe writing it was interrupted: get it again.");
        }
        if (size > Integer.MAX_VALUE) {
            throw Refusal.damaged(
                    "The file is larger than 2 GB, which the format doesn't allow.",
                    "Export the model with external data.");
        }
        return channel.map(MapMode.READ_ONLY, 0, size);
    }
}
