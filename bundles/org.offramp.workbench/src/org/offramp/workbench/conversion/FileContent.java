// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.conversion;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.offramp.hardware.xmi.XmiException;
import org.offramp.request.Conversion;
import org.offramp.request.io.JobReader;

/** What a file holds: a conversion, or something that has to be mended first. */
sealed interface FileContent {
    record Readable(Conversion conversion) implements FileContent {}

    /** @param reason why it can't be read, for people */
    record Damaged(byte[] bytes, String reason) implements FileContent {}

    /** Not for the display's thread. */
    static FileContent of(EditedFile file) {
        byte[] bytes = {};
        try {
            bytes = file.read();
            String name = file.path().getFileName().toString();
            return new Readable(new JobReader().readDraft(name, new ByteArrayInputStream(bytes)));
        } catch (XmiException e) {
            return new Damaged(bytes, String.join(" ", e.problems()));
        } catch (IOException e) {
            return new Damaged(bytes, file.path() + " can't be read: " + e.getMessage());
        }
    }
}
