// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets.wfdb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.offramp.api.BadInputException;
import org.offramp.api.Omission;

/**
 * The records of a folder.
 *
 * @param records sound ones, by name
 * @param omitted the others
 */
record WfdbFolder(List<WfdbRecord> records, List<Omission> omitted) {
    private static final String ENDING = ".hea";
    private static final String SOURCE = "Name a folder with .hea, .dat and .atr files, such as PhysioNet's mitdb.";

    /** @throws BadInputException when no record is of use */
    static WfdbFolder read(Path folder, WfdbOptions options) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new BadInputException(
                    folder, Files.exists(folder) ? "This isn't a folder." : "There is no such folder.", SOURCE);
        }
        WfdbFolder found = new WfdbFolder(new ArrayList<>(), new ArrayList<>());
        for (String name : names(folder, options)) {
            found.add(folder, name, options);
        }
        found.checkAny(folder);
        found.checkFrequencies(folder);
        return found;
    }

    /** Records that are there, and those that the split by patients knows. */
    private static Set<String> names(Path folder, WfdbOptions options) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            Set<String> names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .collect(Collectors.toCollection(TreeSet::new));
            if (options.byPatient() && !names.isEmpty()) {
                names.addAll(PatientSplit.all());
            }
            return names;
        }
    }

    private void add(Path folder, String name, WfdbOptions options) throws IOException {
        try {
            if (options.leaveOut().contains(name)) {
                throw new UnusableRecordException("It is left out, as the option leave-out says: of MIT-BIH, 102, 104,"
                        + " 107 and 217 are paced.");
            }
            if (options.byPatient() && !PatientSplit.all().contains(name)) {
                throw new UnusableRecordException("It is in neither of the sets DS1 and DS2.");
            }
            records.add(new RecordFiles(folder, name).read(options));
        } catch (UnusableRecordException e) {
            omitted.add(new Omission("record " + name, e.reason()));
        }
    }

    private void checkAny(Path folder) {
        if (records.isEmpty()) {
            String reasons = omitted.stream()
                    .limit(3)
                    .map(each -> " " + each.subject() + ": " + each.reason())
                    .collect(Collectors.joining());
            throw new BadInputException(folder, "There is no record that can be used." + reasons, SOURCE);
        }
    }

    private void checkFrequencies(Path folder) {
        WfdbRecord first = records.get(0);
        for (WfdbRecord record : records) {
            if (record.header().frequency() != first.header().frequency()) {
                throw new BadInputException(
                        folder,
                        "Record " + record.name() + " has " + record.header().frequency() + " samples in a second, but "
                                + first.name() + " has " + first.header().frequency() + ".",
                        "Put records of one frequency into a folder, or leave-out=" + record.name() + ".");
            }
        }
    }
}
