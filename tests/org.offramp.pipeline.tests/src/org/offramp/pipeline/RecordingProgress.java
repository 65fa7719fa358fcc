// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.offramp.api.Progress;

/** Remembers what it is told; cancels when asked for more often than wanted. */
public final class RecordingProgress implements Progress {
    public final List<String> tasks = new ArrayList<>();
    public final List<String> notes = new ArrayList<>();
    private int questionsLeft;
    private long total;
    private long done;

    public RecordingProgress() {
        this(Integer.MAX_VALUE);
    }

    /** @param questions how often {@link #isCancelled()} says no */
    public RecordingProgress(int questions) {
        this.questionsLeft = questions;
    }

    /** Steps of the last task that haven't been done. */
    public long left() {
        return total - done;
    }

    @Override
    public void begin(String task, long newTotal) {
        tasks.add(task);
        total = newTotal;
        done = 0;
    }

    @Override
    public void advance(long steps) {
        done += steps;
    }

    @Override
    public void note(String message) {
        notes.add(message);
    }

    @Override
    public boolean isCancelled() {
        return questionsLeft-- <= 0;
    }
}
