// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets.wfdb;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Compares the signals of one file with what the header says of them. */
final class SignalCheck {
    private static final int SAMPLES_AT_ONCE = 1 << 17;

    private final SignalFile file;
    private final List<SignalHeader> headers;
    private final long frames;
    private final long[] sums;

    SignalCheck(SignalFile file, List<SignalHeader> headers, long frames) {
        this.file = file;
        this.headers = headers;
        this.frames = frames;
        this.sums = new long[headers.size()];
    }

    /** Reads all samples once; notes where a signal has none. */
    void run(int signal, Gaps gaps) throws IOException, UnusableRecordException {
        if (frames > Files.size(file.path()) || file.bytes(frames) > Files.size(file.path())) {
            throw new UnusableRecordException("Its signals need more bytes than the " + Files.size(file.path()) + " of "
                    + headers.get(0).file() + ": maybe it was not copied whole.");
        }
        try (FileChannel channel = FileChannel.open(file.path(), StandardOpenOption.READ)) {
            int most = Math.max(1, SAMPLES_AT_ONCE / file.signals());
            for (long frame = 0; frame < frames; frame += most) {
                int[] samples = file.read(channel, frame, (int) Math.min(most, frames - frame));
                if (frame == 0) {
                    checkInitialValues(samples);
                }
                add(samples);
                if (signal >= 0) {
                    addGaps(samples, frame, signal, gaps);
                }
            }
        }
        checkSums();
    }

    private void add(int[] samples) {
        for (int i = 0; i < samples.length; i += sums.length) {
            for (int signal = 0; signal < sums.length; signal++) {
                sums[signal] += samples[i + signal];
            }
        }
    }

    private void addGaps(int[] samples, long frame, int signal, Gaps gaps) {
        for (int i = signal; i < samples.length; i += sums.length) {
            if (samples[i] == file.format().gap()) {
                gaps.add(frame + i / sums.length);
            }
        }
    }

    private void checkInitialValues(int[] samples) throws UnusableRecordException {
        for (int signal = 0; signal < sums.length; signal++) {
            int announced = headers.get(signal).initial().orElse(samples[signal]);
            if (announced != samples[signal]) {
                throw damaged("first sample", announced, samples[signal], headers.get(signal));
            }
        }
    }

    private void checkSums() throws UnusableRecordException {
        for (int signal = 0; signal < sums.length; signal++) {
            short sum = (short) sums[signal];
            int announced = headers.get(signal).checksum().orElse(sum);
            if ((short) announced != sum) {
                throw damaged("checksum", announced, sum, headers.get(signal));
            }
        }
    }

    private static UnusableRecordException damaged(String what, int announced, int found, SignalHeader signal) {
        return new UnusableRecordException("Signal " + Texts.quoted(signal.name()) + " has the " + what + " " + found
                + ", but its header says " + announced + ": maybe " + signal.file() + " is damaged.");
    }
}
