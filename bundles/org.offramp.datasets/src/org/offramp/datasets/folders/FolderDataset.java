// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets.folders;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.offramp.api.BadInputException;
import org.offramp.api.Omission;
import org.offramp.api.datasets.Dataset;
import org.offramp.api.datasets.SampleCursor;
import org.offramp.api.datasets.SampleLayout;

/** Files that were found usable, decoded one at a time. */
public final class FolderDataset implements Dataset {
    private final RecordDecoder decoder;
    private final List<ClassFile> files;
    private final List<Integer> sampleShape;
    private final int classes;
    private final List<Omission> omitted;

    private FolderDataset(
            RecordDecoder decoder,
            List<ClassFile> files,
            List<Integer> sampleShape,
            int classes,
            List<Omission> omitted) {
        this.decoder = decoder;
        this.files = files;
        this.sampleShape = sampleShape;
        this.classes = classes;
        this.omitted = omitted;
    }

    /**
     * Checks every file.
     *
     * @param root no file outside of it is read
     * @param omitted what was left out before
     * @throws BadInputException when no file can be used, or their samples differ in shape
     */
    public static FolderDataset of(
            Path root, List<ClassFile> files, int classes, RecordDecoder decoder, List<Omission> omitted)
            throws IOException {
        Path home = root.toRealPath();
        List<ClassFile> usable = new ArrayList<>();
        List<Omission> unusable = new ArrayList<>(omitted);
        List<Integer> sampleShape = List.of();
        for (ClassFile file : files) {
            try {
                checkPlace(file.path(), home);
                List<Integer> shape = decoder.check(file.path());
                sampleShape = usable.isEmpty() ? shape : sampleShape;
                checkShape(shape, file, sampleShape, usable);
                usable.add(file);
            } catch (UnusableRecordException e) {
                unusable.add(new Omission(file.subject(), e.reason()));
            }
        }
        if (usable.isEmpty()) {
            throw nothing(root, unusable);
        }
        return new FolderDataset(decoder, List.copyOf(usable), sampleShape, classes, List.copyOf(unusable));
    }

    private static void checkShape(
            List<Integer> shape, ClassFile file, List<Integer> expected, List<ClassFile> before) {
        if (!shape.equals(expected)) {
            throw new BadInputException(
                    file.path(),
                    "It gives a sample of " + shape + ", but " + before.get(0).subject() + " one of " + expected + ".",
                    "Make them alike: with pictures, add size=WIDTHxHEIGHT, or resize=N with crop=N.");
        }
    }

    private static void checkPlace(Path file, Path home) throws IOException, UnusableRecordException {
        if (Files.isDirectory(file)) {
            throw new UnusableRecordException("This is a folder within the folder of a class.");
        }
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new UnusableRecordException("This isn't a file that can be read.");
        }
        if (!file.toRealPath().startsWith(home)) {
            throw new UnusableRecordException("This is a link to a file outside of the data's folder.");
        }
    }

    private static BadInputException nothing(Path root, List<Omission> unusable) {
        return new BadInputException(
                root,
                unusable.isEmpty()
                        ? "There are no files in the folders of its classes."
                        : "None of its " + unusable.size() + " files can be used; the first is "
                                + unusable.get(0).subject() + ": "
                                + unusable.get(0).reason(),
                "Name the folder that holds one folder for each class, with the files in it.");
    }

    @Override
    public long size() {
        return files.size();
    }

    @Override
    public List<Integer> sampleShape() {
        return sampleShape;
    }

    @Override
    public SampleLayout layout() {
        return decoder.layout();
    }

    @Override
    public int classes() {
        return classes;
    }

    @Override
    public List<Omission> omitted() {
        return omitted;
    }

    @Override
    public SampleCursor read(long from) {
        if (from < 0 || from > files.size()) {
            throw new IllegalArgumentException("There is no record " + from + " among " + files.size() + ".");
        }
        int elements = sampleShape.stream().reduce(1, (one, other) -> one * other);
        return new FolderCursor(files.subList((int) from, files.size()), decoder, elements);
    }
}
