// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline.services;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.offramp.api.BadInputException;

/** Formats that networks often come in and that Offramp doesn't read: it says how to get to one that it does. */
enum ForeignFormat {
    PYTORCH(
            "This is a PyTorch file; Offramp reads ONNX.",
            "Export it in Python, with the weights loaded into model and with the size of your input:"
                    + "\n    model.eval()"
                    + "\n    torch.onnx.export(model, torch.zeros(1, 3, 32, 32), \"model.onnx\", opset_version=17)"),
    TENSORFLOW(
            "This is a TensorFlow SavedModel; Offramp reads ONNX, TFLite and Keras.",
            "Turn it into ONNX:\n    python -m tf2onnx.convert --saved-model FOLDER --output model.onnx"),
    OPENVINO(
            "This is a network of OpenVINO; Offramp reads ONNX.",
            "Give the network that it was made from, or export that to ONNX.");

    /** What torch.save and torch.jit.save write first into their archives, below a folder of any name. */
    private static final List<String> PYTORCH_ENTRIES =
            List.of("/data.pkl", "/constants.pkl", "/version", "/byteorder", "/.format_version");

    private static final int ZIP_ENTRY = 0x04034b50;
    private static final int ZIP_NAME_LENGTH = 26;
    private static final int ZIP_NAME = 30;

    private final String reason;
    private final String remedy;

    ForeignFormat(String reason, String remedy) {
        this.reason = reason;
        this.remedy = remedy;
    }

    /** @param head the first bytes of the file */
    static Optional<ForeignFormat> of(ByteBuffer head) {
        ByteBuffer bytes = head.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        if (isPickle(bytes) || PYTORCH_ENTRIES.stream().anyMatch(firstEntry(bytes)::endsWith)) {
            return Optional.of(PYTORCH);
        }
        String text = StandardCharsets.ISO_8859_1.decode(bytes).toString();
        return text.startsWith("<?xml") && text.contains("<net ") && text.contains("<layers")
                ? Optional.of(OPENVINO)
                : Optional.empty();
    }

    static Optional<ForeignFormat> ofFolder(Path folder) {
        return Files.isRegularFile(folder.resolve("saved_model.pb")) ? Optional.of(TENSORFLOW) : Optional.empty();
    }

    /** Python's own way to write objects, which torch.save used until 2020, begins with its protocol's number. */
    private static boolean isPickle(ByteBuffer bytes) {
        return bytes.remaining() > 2 && bytes.get(0) == (byte) 0x80 && bytes.get(1) >= 2 && bytes.get(1) <= 5;
    }

    /** The name of a ZIP archive's first entry; empty for other files. */
    private static String firstEntry(ByteBuffer bytes) {
        if (bytes.remaining() < ZIP_NAME || bytes.getInt(0) != ZIP_ENTRY) {
            return "";
        }
        int length = Math.min(bytes.getShort(ZIP_NAME_LENGTH) & 0xffff, bytes.remaining() - ZIP_NAME);
        return StandardCharsets.UTF_8.decode(bytes.slice(ZIP_NAME, length)).toString();
    }

    BadInputException refusal(Path file) {
        return new BadInputException(file, reason, remedy);
    }
}
