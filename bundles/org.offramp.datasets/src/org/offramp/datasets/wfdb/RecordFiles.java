// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets.wfdb;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads and checks the files of one record. */
final class RecordFiles {
    private static final long MOST_HEADER_BYTES = 1 << 20;
    private static final long MOST_ANNOTATION_BYTES = 1 << 26;

    private final Path folder;
    private final String name;

    RecordFiles(Path folder, String name) {
        this.folder = folder;
        this.name = name;
    }

    WfdbRecord read(WfdbOptions options) throws IOException, UnusableRecordException {
        RecordHeader header =
                HeaderText.parse(new String(content(name + ".hea", MOST_HEADER_BYTES), StandardCharsets.ISO_8859_1));
        int signal = header.signal(options.signal());
        Millivolts scale =
                options.inMillivolts() ? Millivolts.of(header.signals().get(signal)) : Millivolts.NOT;
        List<Annotation> annotations = AnnotationFile.parse(content(name + ".atr", MOST_ANNOTATION_BYTES), header);
        return new WfdbRecord(name, header, source(header, signal), scale, annotations);
    }

    /** Checks all signals, to find one of them. */
    private SignalSource source(RecordHeader header, int signal) throws IOException, UnusableRecordException {
        List<SignalSource> found = new ArrayList<>();
        for (SignalGroup group : SignalGroup.of(header.signals())) {
            SignalFile file = file(group.headers());
            Gaps gaps = new Gaps();
            int column = group.holds(signal) ? signal - group.first() : -1;
            new SignalCheck(file, group.headers(), header.samples()).run(column, gaps);
            if (column >= 0) {
                found.add(new SignalSource(file, column, gaps));
            }
        }
        return found.get(0);
    }

    private SignalFile file(List<SignalHeader> signals) throws IOException, UnusableRecordException {
        SignalHeader first = signals.get(0);
        return new SignalFile(existing(first.file()), first.format(), first.start(), signals.size());
    }

    private byte[] content(String file, long most) throws IOException, UnusableRecordException {
        Path path = existing(file);
        if (Files.size(path) > most) {
            throw new UnusableRecordException(file + " has " + Files.size(path) + " bytes, more than any such file.");
        }
        return Files.readAllBytes(path);
    }

    private Path existing(String file) throws IOException, UnusableRecordException {
        Path path = folder.resolve(file);
        if (!Files.isRegularFile(path)) {
            throw new UnusableRecordException("There is no file " + file + ".");
        }
        if (!path.toRealPath().startsWith(folder.toRealPath())) {
            throw new UnusableRecordException("The file " + file + " lies outside of the folder.");
        }
        return path;
    }
}
