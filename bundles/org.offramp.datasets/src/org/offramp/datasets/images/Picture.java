// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets.images;

import java.io.IOException;
import org.offramp.datasets.folders.UnusableRecordException;

/** A file whose structure is sound and whose size is known, not decoded yet. */
interface Picture {
    int width();

    int height();

    /** Decodes as much as it takes to know that all can be decoded. */
    void tryDecoding() throws IOException, UnusableRecordException;

    /** All of it. */
    Pixels pixels(Colours colours) throws IOException, UnusableRecordException;
}
