// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.backbones;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.SortedSet;
import org.offramp.api.BadInputException;
import org.osgi.annotation.versioning.ConsumerType;

/** Reads pretrained networks of one file format. A service; stateless and usable from several threads. */
@ConsumerType
public interface BackboneImporter {
    /** Short unique name of the format, such as {@code onnx}. */
    String id();

    /** What it reads, for people, in one line. */
    String description();

    /**
     * Whether a file looks like this format, judged by its content.
     *
     * @param head the first bytes of the file, at most 4,096
     * @param size of the whole file in bytes
     */
    boolean recognises(ByteBuffer head, long size);

    /**
     * Names of the format's operators or layers that it reads, for the table of what is supported; what of each isn't
     * read is said by the error.
     */
    SortedSet<String> operators();

    /**
     * Reads a network; its constants may be mapped from the file, which has to stay as it is.
     *
     * @param arithmetic how the integers of a quantised network are read
     * @throws BadInputException when the file is damaged, hostile or not of this format
     * @throws UnsupportedOperatorException when the network needs what Offramp doesn't compute
     */
    ImportedBackbone read(Path file, Arithmetic arithmetic) throws IOException;
}
