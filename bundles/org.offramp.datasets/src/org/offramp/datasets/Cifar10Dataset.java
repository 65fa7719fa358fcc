// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.offramp.api.BadInputException;
import org.offramp.api.datasets.Dataset;
import org.offramp.api.datasets.SampleCursor;
import org.offramp.api.datasets.SampleLayout;

/** The records of one split, file after file. */
final class Cifar10Dataset implements Dataset {
    static final int CLASSES = 10;
    static final int PIXELS = 3 * 32 * 32;
    static final int RECORD_BYTES = 1 + PIXELS;

    /** One file and its number of records. */
    record Batch(Path file, long records) {}

    private final List<Batch> batches;

    private Cifar10Dataset(List<Batch> batches) {
        this.batches = batches;
    }

    static Cifar10Dataset of(List<Path> files) throws IOException {
        List<Batch> batches = new ArrayList<>();
        for (Path file : files) {
            batches.add(new Batch(file, records(file)));
        }
        return new Cifar10Dataset(List.copyOf(batches));
    }

    private static long records(Path file) throws IOException {
        long size = Files.size(file);
        if (size == 0 || size % RECORD_BYTES != 0) {
            throw new BadInputException(
                    file,
                    "Its " + size + " bytes aren't whole records of " + RECORD_BYTES + " bytes; record "
                            + size / RECORD_BYTES + " is cut off.",
                    "Maybe it was not copied completely: unpack it again.");
        }
        return size / RECORD_BYTES;
    }

    @Override
    public long size() {
        return batches.stream().mapToLong(Batch::records).sum();
    }

    @Override
    public List<Integer> sampleShape() {
        return List.of(3, 32, 32);
    }

    @Override
    public SampleLayout layout() {
        return SampleLayout.CHANNELS_FIRST;
    }

    @Override
    public int classes() {
        return CLASSES;
    }

    @Override
    public SampleCursor read(long from) {
        if (from < 0 || from > size()) {
            throw new IllegalArgumentException("There is no record " + from + " among " + size() + ".");
        }
        return new Cifar10Cursor(batches, from);
    }
}
