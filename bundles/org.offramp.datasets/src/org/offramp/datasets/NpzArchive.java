// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.offramp.api.BadInputException;

/** An open {@code .npz} file: a ZIP archive with one array in each entry. */
final class NpzArchive implements AutoCloseable {
    private static final String ENDING = ".npy";
    private static final int MOST_NAMES = 20;

    private final Path file;
    private final ZipFile zip;

    private NpzArchive(Path file, ZipFile zip) {
        this.file = file;
        this.zip = zip;
    }

    static NpzArchive open(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new BadInputException(
                    file,
                    Files.exists(file) ? "This isn't a file." : "There is no such file.",
                    "Name a file written by numpy.savez.");
        }
        ZipIndex.check(file);
        try {
            return new NpzArchive(file, new ZipFile(file.toFile()));
        } catch (ZipException | EOFException e) {
            throw new BadInputException(
                    file,
                    "This isn't an .npz file, or it is damaged: " + e.getMessage() + ".",
                    "Write it with numpy.savez.",
                    e);
        }
    }

    /** Names of the arrays, in the order of the file. */
    List<String> names() {
        return zip.stream()
                .map(ZipEntry::getName)
                .filter(name -> name.endsWith(ENDING))
                .map(name -> name.substring(0, name.length() - ENDING.length()))
                .toList();
    }

    /** The same for people. */
    String namesText() {
        List<String> names = names();
        String some = names.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
        return names.isEmpty() ? "no arrays" : names.size() > MOST_NAMES ? some + ", …" : some;
    }

    /** An array from its first row on; the archive closes it. */
    NpyRows rows(String name) throws IOException {
        return rows(name, NpyHeader::read);
    }

    /** An array of texts, as rows of code points. */
    NpyRows textRows(String name) throws IOException {
        return rows(name, NpyHeader::readTexts);
    }

    private NpyRows rows(String name, NpyRows.HeaderReader headers) throws IOException {
        ZipEntry entry = Optional.ofNullable(zip.getEntry(name + ENDING))
                .orElseThrow(() -> new BadInputException(
                        file, "There is no array '" + name + "'.", "The file has " + namesText() + "."));
        return new NpyRows(zip, entry, file + ", array " + name, headers);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
