// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A file as text: in UTF-8 if it is, else each byte as a character, so that none is lost.
 *
 * @param text as it was read
 * @param charset by which it goes back to the file, byte for byte where it wasn't changed
 */
record FileText(String text, Charset charset) {
    static FileText of(byte[] bytes) {
        FileText text = new FileText(new String(bytes, StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        return Arrays.equals(text.bytes(text.text()), bytes)
                ? text
                : new FileText(new String(bytes, StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1);
    }

    byte[] bytes(String changed) {
        return changed.getBytes(charset);
    }
}
