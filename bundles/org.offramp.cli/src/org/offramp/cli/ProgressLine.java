// SPDX-License-Identifier: EPL-2.0
package org.offramp.cli;

import java.util.Locale;

/** How far a piece of work is, in words. */
final class ProgressLine {
    private ProgressLine() {}

    static String of(String task, long steps, long total, double seconds) {
        if (total <= 0) {
            return task + " …";
        }
        long done = Math.min(steps, total);
        String share = String.format(Locale.ROOT, "%s  %3d %%  %d of %d", task, 100 * done / total, done, total);
        if (done == 0 || seconds <= 0) {
            return share;
        }
        double rate = steps / seconds;
        String format = rate < 1 ? "  %.2f/s  %s left" : "  %.0f/s  %s left";
        return share + String.format(Locale.ROOT, format, rate, time((total - done) / rate));
    }

    private static String time(double seconds) {
        long whole = Math.round(seconds);
        if (whole < 60) {
            return whole + " s";
        }
        long minutes = whole / 60;
        return minutes < 60 ? minutes + " min " + whole % 60 + " s" : minutes / 60 + " h " + minutes % 60 + " min";
    }
}
