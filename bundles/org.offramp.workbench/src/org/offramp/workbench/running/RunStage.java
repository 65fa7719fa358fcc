// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.running;

import java.util.Locale;

/**
 * How far a conversion is.
 *
 * @param task what it does, for people
 * @param total steps of the task, 0 if unknown
 * @param seconds since the task began
 */
record RunStage(String task, long done, long total, double seconds) {
    static final RunStage WAITING = new RunStage("Waiting for its turn", 0, 0, 0);
    static final RunStage STARTING = new RunStage("Starting", 0, 0, 0);

    /** What the first moments say of the time left is mostly wrong. */
    private static final double LEAST_SECONDS = 1;

    /** Per mille of the task; 0 when unknown. */
    int share() {
        return total <= 0 ? 0 : (int) (1000 * Math.min(done, total) / total);
    }

    /** Such as {@code Training heads, 40 %, 12 s left}. */
    String inWords() {
        if (total <= 0) {
            return task + " …";
        }
        String share = String.format(Locale.ROOT, "%s, %d %%", task, share() / 10);
        return done <= 0 || done >= total || seconds < LEAST_SECONDS
                ? share
                : share + ", " + time(secondsLeft()) + " left";
    }

    private double secondsLeft() {
        return seconds / done * (total - done);
    }

    private static String time(double seconds) {
        long whole = Math.max(1, Math.round(seconds));
        long minutes = whole / 60;
        if (minutes == 0) {
            return whole + " s";
        }
        return minutes < 60 ? minutes + " min " + whole % 60 + " s" : minutes / 60 + " h " + minutes % 60 + " min";
    }
}
