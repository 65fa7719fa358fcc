// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets.wfdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.offramp.api.BadInputException;
import org.offramp.api.Omission;
import org.offramp.api.datasets.DataSpec;

/** Damaged and hostile records: each is left out by name, and the data refused only when none is left. */
class WfdbDefectsTest {
    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        (?s).*                | ''                       | Its header is empty.
        ^100 2                | 100/3 2                  | It consists of several segments
        ^100 2 360 4000       | 100 2 360                | doesn't say how many signals and samples
        ^100 2                | 100 3                    | announces 3 signals, but describes 2
        ^100 2                | 100 0                    | has '0' where a number of signals
        ^100 2                | 100 65                   | has '65' where a number of signals
        360 4000              | 360 4001                 | Its signals need more bytes than the 12000 of 100.dat
        360 4000              | 360 999999999999999      | Its signals need more bytes
        360 4000              | 360 -5                   | has '-5' where a number
        360 4000              | 36x 4000                 | has '36x' for the frequency
        212                   | 80                       | has the format 80; Offramp reads the formats 212 and 16
        212                   | 212x4                    | several samples in a frame or a skew (212x4)
        212                   | 212:7                    | several samples in a frame or a skew (212:7)
        (?s)212(.*)212        | 212+90$1212+90           | Its signals need more bytes
        (?m)^100.dat.*V5$     | 100.dat                  | has no format in the line '100.dat'
        (?m)^100.dat(.*V5)$   | 100.dat+1$1              | names the file '100.dat+1', which isn't one beside it
        (?m)^100.dat(.*V5)$   | ../100.dat$1             | names the file '../100.dat', which isn't one beside it
        (?m)^100.dat(.*V5)$   | /etc/passwd$1            | names the file '/etc/passwd', which isn't one beside it
        (?m)^100.dat(.*MLII)$ | 101.dat$1                | There is no file 101.dat
        (?m)^100.dat 212(.*V5)$ | 100.dat 16$1           | describes the signals of 100.dat in ways that differ
        200\\(0\\)            | 1e-30                    | has the gain 1e-30
        200\\(0\\)            | gain                     | has 'gain/mV' where a gain is due
        200\\(0\\)/mV         | 200/mmHg                 | is in 'mmHg', which can't become mV
        (?m)-?\\d+ -?\\d+ 0 MLII | 7 7 0 MLII            | Signal 'MLII' has the first sample -989, but its header says 7
        (?m)-?\\d+ 0 V5       | 7 0 V5                   | Signal 'V5' has the checksum
        (?m)0 MLII$           | 0 II                     | It has no signal 'MLII', but 'II, V5'.
        """)
    void leavesOutRecordsWithHeadersThatAreNotOfUse(String found, String replacement, String reason)
            throws IOException {
        WfdbFiles.write(folder, "100", 1, "NNN");
        Path header = folder.resolve("100.hea");
        Files.writeString(header, Files.readString(header).replaceFirst(found, replacement));
        assertLeftOut(reason);
    }

    @Test
    void leavesOutARecordWithAChangedSample() throws IOException {
        WfdbFiles.write(folder, "100", 1, "NNN");
        byte[] signals = Files.readAllBytes(folder.resolve("100.dat"));
        signals[6001] ^= 0x10;
        Files.write(folder.resolve("100.dat"), signals);
        assertLeftOut("has the checksum");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 6})
    void leavesOutARecordWhoseAnnotationsAreCutOff(int bytes) throws IOException {
        WfdbFiles.write(folder, "100", 1, "NNN");
        Path annotations = folder.resolve("100.atr");
        Files.write(annotations, Arrays.copyOf(Files.readAllBytes(annotations), bytes));
        assertLeftOut("Its annotations end without the mark of their end, after " + bytes / 2 + ":");
    }

    @Test
    void leavesOutARecordWithAnnotationsOutsideOfIt() throws IOException {
        WfdbFiles.write(folder, "100", 1, "NNN");
        Path annotations = folder.resolve("100.atr");
        Files.write(annotations, WfdbFiles.annotations("NN", List.of(100, 4000)));
        assertLeftOut("Its annotation 1 is at sample 4000, but there are 4000");
        Files.write(annotations, WfdbFiles.annotations("NNN", List.of(100, 3000, -2)));
        assertLeftOut("Its annotation 2 is at sample -2");
        Files.write(annotations, new byte[] {1, (byte) (55 << 2), 0, 0});
        assertLeftOut("has the kind 55");
    }

    @Test
    void leavesOutARecordWithAnnotationsOfAnotherResolution() throws IOException {
        WfdbFiles.write(folder, "100", 1, "NNN");
        Path annotations = folder.resolve("100.atr");
        Files.write(annotations, noted("## time resolution: 128"));
        assertLeftOut("count 128 steps in a second, but its signals have 360.0 samples");
        Files.write(annotations, noted("## time resolution: 360"));
        assertThat(read().records()).hasSize(1);
        Files.write(annotations, noted("anything"));
        assertThat(read().records()).hasSize(1);
    }

    private static byte[] noted(String text) {
        byte[] note = {0, 22 << 2};
        byte[] aux = WfdbFiles.text(text);
        byte[] rest = WfdbFiles.annotations("NNN");
        byte[] bytes = Arrays.copyOf(note, note.length + aux.length + rest.length);
        System.arraycopy(aux, 0, bytes, 2, aux.length);
        System.arraycopy(rest, 0, bytes, 2 + aux.length, rest.length);
        return bytes;
    }

    @Test
    void leavesOutARecordWhoseSignalsLieElsewhere() throws IOException {
        WfdbFiles.write(folder.resolve("inside"), "100", 1, "NNN");
        WfdbFiles.write(folder, "100", 1, "NNN");
        Path link = folder.resolve("inside/100.dat");
        Files.delete(link);
        Files.createSymbolicLink(link, folder.resolve("100.dat"));
        assertThatThrownBy(() -> open(folder.resolve("inside"))).hasMessageContaining("lies outside of the folder");
    }

    @Test
    void readsTheOtherRecordsOfADamagedFolder() throws IOException {
        WfdbFiles.write(folder, "100", 1, "NNN");
        WfdbFiles.write(folder, "101", 1, "NNN");
        Files.delete(folder.resolve("100.atr"));
        WfdbFolder read = read();
        assertThat(read.records()).extracting(WfdbRecord::name).containsExactly("101");
        assertThat(read.omitted()).containsExactly(new Omission("record 100", "There is no file 100.atr."));
    }

    @Test
    void refusesAFolderWithoutRecords() {
        assertThatThrownBy(() -> open(folder))
                .isInstanceOf(BadInputException.class)
                .hasMessageStartingWith(folder + ": There is no record that can be used. Name a folder with");
    }

    private WfdbFolder read() throws IOException {
        return WfdbFolder.read(folder, WfdbOptions.of(DataSpec.parse("wfdb:" + folder)));
    }

    private void assertLeftOut(String reason) {
        assertThatThrownBy(() -> open(folder))
                .isInstanceOf(BadInputException.class)
                .hasMessageStartingWith(folder + ": There is no record that can be used. record 100: ")
                .hasMessageContaining(reason);
    }

    private static void open(Path path) throws IOException {
        new WfdbReader().open(DataSpec.parse("wfdb:" + path));
    }
}
