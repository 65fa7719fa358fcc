// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets.wfdb;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * The samples of a file, frame after frame: one sample of each of its signals.
 *
 * @param start bytes before the first frame
 * @param signals in a frame
 */
record SignalFile(Path path, SampleFormat format, long start, int signals) {
    /** Length that the file has at least if it holds a number of frames. */
    long bytes(long frames) {
        return start + format.bytes(frames * signals);
    }

    /** Samples of some frames, frame after frame. */
    int[] read(FileChannel channel, long firstFrame, int frames) throws IOException {
        long first = firstFrame * signals;
        int lead = (int) (first % format.unitSamples());
        int[] samples = new int[frames * signals];
        byte[] units = bytes(channel, first - lead, samples.length + lead);
        for (int i = 0; i < samples.length; i++) {
            samples[i] = format.sample(units, lead + i);
        }
        return samples;
    }

    private byte[] bytes(FileChannel channel, long sample, int samples) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) format.bytes(samples));
        long place = start + format.unitStart(sample);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, place + bytes.position()) < 0) {
                throw new EOFException("it ends too early");
            }
        }
        return bytes.array();
    }
}
