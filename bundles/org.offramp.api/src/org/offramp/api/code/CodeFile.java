// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.code;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A file for a toolchain.
 *
 * @param name letters, digits, dots, dashes and underscores: it lies beside the graph of its segment
 */
public record CodeFile(String name, byte[] content) {
    public CodeFile {
        if (!name.matches("[A-Za-z0-9_][A-Za-z0-9_.-]{0,99}")) {
            throw new IllegalArgumentException("The name '" + name + "' of a file of code should have letters, digits,"
                    + " dots, dashes and underscores alone, at most 100.");
        }
        content = content.clone();
    }

    /** A file of UTF-8 text. */
    public static CodeFile text(String name, String text) {
        return new CodeFile(name, text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public byte[] content() {
        return content.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CodeFile file && file.name.equals(name) && Arrays.equals(file.content, content);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name + " (" + content.length + " bytes)";
    }
}
