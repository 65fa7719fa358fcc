// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.offramp.api.BadInputException;
import org.offramp.api.datasets.DataSpec;
import org.offramp.api.datasets.Dataset;
import org.offramp.api.datasets.SampleCursor;
import org.offramp.api.datasets.SampleLayout;

/** Two arrays of an archive, the rows of one being the samples, those of the other their labels. */
final class NpzDataset implements Dataset {
    private final Path file;
    private final NpzNames names;
    private final long size;
    private final List<Integer> sampleShape;
    private final int classes;

    private NpzDataset(Path file, NpzNames names, long size, List<Integer> sampleShape, int classes) {
        this.file = file;
        this.names = names;
        this.size = size;
        this.sampleShape = sampleShape;
        this.classes = classes;
    }

    /** Looks at all labels, and at the samples' header. */
    static NpzDataset of(DataSpec spec) throws IOException {
        try (NpzArchive archive = NpzArchive.open(spec.path())) {
            NpzNames names = NpzNames.choose(spec, archive);
            NpyHeader samples = archive.rows(names.samples()).header();
            NpyLabels labels = new NpyLabels(archive.rows(names.labels()));
            if (samples.rows() != labels.rows().header().rows()) {
                throw new BadInputException(
                        labels.rows().subject(),
                        "There are " + labels.rows().header().rows() + " labels, but " + samples.rows()
                                + " samples in array " + names.samples() + ".",
                        "Name arrays that belong together: samples=NAME&labels=NAME.");
            }
            return new NpzDataset(
                    spec.path(), names, samples.rows(), samples.rowShape(), NpzClasses.count(spec, labels));
        }
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public List<Integer> sampleShape() {
        return sampleShape;
    }

    @Override
    public SampleLayout layout() {
        return SampleLayout.NONE;
    }

    @Override
    public int classes() {
        return classes;
    }

    @Override
    public SampleCursor read(long from) throws IOException {
        if (from < 0 || from > size) {
            throw new IllegalArgumentException("There is no record " + from + " among " + size + ".");
        }
        NpzArchive archive = NpzArchive.open(file);
        try {
            NpyRows samples = archive.rows(names.samples());
            NpyLabels labels = new NpyLabels(archive.rows(names.labels()));
            samples.skip(from);
            labels.rows().skip(from);
            return new NpzCursor(archive, samples, labels);
        } catch (IOException | RuntimeException e) {
            archive.close();
            throw e;
        }
    }
}
