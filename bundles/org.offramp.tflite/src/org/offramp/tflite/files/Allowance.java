// SPDX-License-Identifier: EPL-2.0
package org.offramp.tflite.files;

import org.offramp.api.backbones.Refusal;

/**
 * What the lists and names of a file may have together. In a sound file they lie side by side, so that they aren't
 * larger than the file by much; in a hostile one a hundred thousand tensors share one long list.
 */
final class Allowance {
    private static final int SHARED = 4;
    private static final long LEAST = 1 << 20;

    private long bytes;

    Allowance(int fileSize) {
        this.bytes = LEAST + (long) SHARED * fileSize;
    }

    void take(int more) {
        bytes -= more;
        if (bytes < 0) {
            throw Refusal.damaged("Its lists and names together are much larger than the file.");
        }
    }
}
