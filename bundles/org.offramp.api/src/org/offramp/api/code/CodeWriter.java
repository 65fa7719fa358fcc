// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.code;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** Writes a segment as files for a processor's toolchain. A processor's model offers it; stateless. */
@ConsumerType
public interface CodeWriter {
    /** What it writes, for people, in one line. */
    String description();

    /**
     * Files with different names that begin with the network's, such as {@code segment-0.c}; the same segment gives the
     * same bytes.
     *
     * @throws IllegalArgumentException when the toolchain has no way to say what a node computes, which it names
     */
    List<CodeFile> write(CodeSegment segment);
}
