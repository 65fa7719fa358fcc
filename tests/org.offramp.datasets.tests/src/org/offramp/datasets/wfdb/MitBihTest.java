// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets.wfdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.offramp.api.Omission;
import org.offramp.api.datasets.DataSpec;
import org.offramp.api.datasets.Dataset;
import org.offramp.api.datasets.SampleCursor;

/** The MIT-BIH Arrhythmia Database as published. Needs OFFRAMP_TEST_DATA; is skipped without it. */
class MitBihTest {
    private static Path folder() {
        Optional<Path> found = Optional.ofNullable(System.getenv("OFFRAMP_TEST_DATA"))
                .map(data -> Path.of(data, "mitdb"))
                .filter(Files::isDirectory);
        if (found.isEmpty()) {
            System.out.println("skipped: MitBihTest needs a folder with data named by OFFRAMP_TEST_DATA");
        }
        assumeTrue(found.isPresent(), "OFFRAMP_TEST_DATA names no folder with mitdb");
        return found.orElseThrow();
    }

    /** All signals of a record are compared with the checksums of its header. */
    @Test
    void all48RecordsAreSound() throws IOException {
        WfdbFolder lead = read("leave-out=");
        assertThat(lead.records()).hasSize(46);
        assertThat(lead.omitted())
                .containsExactly(
                        new Omission("record 102", "It has no signal 'MLII', but 'V5, V2'."),
                        new Omission("record 104", "It has no signal 'MLII', but 'V5, V2'."));
        assertThat(read("leave-out=&signal=V5").records())
                .extracting(WfdbRecord::name)
                .contains("102", "104");
    }

    private static WfdbFolder read(String options) throws IOException {
        DataSpec spec = DataSpec.parse("wfdb:" + folder() + "?" + options);
        return WfdbFolder.read(spec.path(), WfdbOptions.of(spec));
    }

    @Test
    void splitsTheBeatsOf44Records() throws IOException {
        int[] train = counts("by=beat&split=train&before=0&after=1");
        int[] validation = counts("by=beat&split=validation&before=0&after=1");
        int[] test = counts("by=beat&split=test&before=0&after=1");
        assertThat(train).containsExactly(52182, 5653, 5081, 4832, 1782);
        assertThat(validation).containsExactly(7455, 808, 726, 690, 255);
        assertThat(Stream.of(train, validation, test)
                        .map(Arrays::stream)
                        .mapToInt(part -> part.sum())
                        .sum())
                .isEqualTo(99329);
        for (int label = 0; label < 5; label++) {
            assertThat(train[label] + validation[label] + test[label])
                    .isEqualTo(new int[] {74546, 8075, 7259, 6903, 2546}[label]);
        }
    }

    @ParameterizedTest
    @CsvSource({"NSVFQ, 45866 944 3788 415 8, 44259 1837 3221 388 7", "NSVF,  45866 944 3788 415,   44259 1837 3221 388"
    })
    void splitsPatientsIntoDs1AndDs2(String classes, String ds1, String ds2) throws IOException {
        String options = "by=patient&before=0&after=1&classes=" + classes + "&split=";
        int[] train = counts(options + "train");
        int[] validation = counts(options + "validation");
        assertThat(counts(options + "test")).containsExactly(numbers(ds2));
        for (int label = 0; label < train.length; label++) {
            train[label] += validation[label];
        }
        assertThat(train).containsExactly(numbers(ds1));
        assertThat(Arrays.stream(validation).sum()).isBetween(5000, 15000);
    }

    private static int[] numbers(String text) {
        return Stream.of(text.split(" ")).mapToInt(Integer::parseInt).toArray();
    }

    @Test
    void namesEveryBeatThatIsLeftAway() throws IOException {
        Dataset dataset = open("by=patient&split=test");
        long left = dataset.omitted().stream()
                .filter(each -> each.reason().contains("nearer to the ends"))
                .mapToLong(each -> Long.parseLong(each.subject().replace(" beats", "")))
                .sum();
        long used = open("by=patient&split=train").size()
                + open("by=patient&split=validation").size()
                + dataset.size();
        assertThat(left).isPositive();
        assertThat(left + used).isEqualTo(45866 + 944 + 3788 + 415 + 8 + 44259 + 1837 + 3221 + 388 + 7);
    }

    private static Dataset open(String options) throws IOException {
        return new WfdbReader().open(DataSpec.parse("wfdb:" + folder() + "?" + options));
    }

    private static int[] counts(String options) throws IOException {
        Dataset dataset = open(options);
        int[] counts = new int[dataset.classes()];
        try (SampleCursor cursor = dataset.read(0)) {
            while (cursor.next()) {
                counts[cursor.label()]++;
            }
        }
        return counts;
    }
}
