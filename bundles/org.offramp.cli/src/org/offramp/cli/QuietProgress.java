// SPDX-License-Identifier: EPL-2.0
package org.offramp.cli;

import org.offramp.api.Progress;

/** Says nothing; an interrupt cancels. */
final class QuietProgress implements Progress {
    @Override
    public void begin(String task, long total) {}

    @Override
    public void advance(long steps) {}

    @Override
    public void note(String message) {}

    @Override
    public boolean isCancelled() {
        return Thread.currentThread().isInterrupted();
    }
}
