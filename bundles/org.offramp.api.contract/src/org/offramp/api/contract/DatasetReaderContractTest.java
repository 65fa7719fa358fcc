// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.offramp.api.BadInputException;
import org.offramp.api.contract.fuzz.Fuzzing;
import org.offramp.api.datasets.DataSpec;
import org.offramp.api.datasets.Dataset;
import org.offramp.api.datasets.DatasetReader;
import org.offramp.api.datasets.SampleCursor;
import org.offramp.api.datasets.SampleOptions;

/**
 * What every {@link DatasetReader} keeps. To use it: extend it, say how the reader is made and where it finds a small
 * set of data, best with more samples than the reader holds at a time.
 */
public abstract class DatasetReaderContractTest {
    private static final float UNTOUCHED = -12345;
    private static final int MOST_SAMPLES = 10;

    /** A new reader. */
    protected abstract DatasetReader reader();

    /** Data that it reads, of 3 to 2,000 samples that aren't all alike, made by the test. */
    protected abstract DataSpec spec() throws IOException;

    /** The same or less data, for damaging it often: some kilobytes are best. */
    protected DataSpec fuzzedSpec() throws IOException {
        return spec();
    }

    private record Sample(int label, List<Float> values) {}

    @Test
    void isCalledByItsIdInASpec() throws IOException {
        assertThat(reader().id()).matches("[a-z][a-z0-9-]*").isEqualTo(spec().reader());
    }

    @Test
    void describesItselfInOneLine() {
        assertThat(reader().description()).isNotBlank().doesNotContain("\n");
    }

    @Test
    void leavesTheCommonOptionsToOthers() {
        assertThat(reader().options()).doesNotContainAnyElementsOf(SampleOptions.KEYS);
    }

    @Test
    void ignoresTheRangeOfASpec() throws IOException {
        assertThat(reader().open(spec().withDefault("range", "0:1")).size()).isEqualTo(open().size());
    }

    @Test
    void leavesASplitThatASpecNames() throws IOException {
        DataSpec named = spec().withDefault("split", "named");
        assertThat(reader().complete(named, "train")).isEqualTo(named);
    }

    @Test
    void givesAsManySamplesAsItSays() throws IOException {
        assertThat(read(0)).hasSizeGreaterThanOrEqualTo(3).hasSize((int) open().size());
    }

    @Test
    void samplesDiffer() throws IOException {
        assertThat(read(0).stream().map(Sample::values).distinct().count()).isGreaterThan(1);
    }

    @Test
    void labelsLieBelowTheNumberOfClasses() throws IOException {
        assertThat(read(0)).allSatisfy(sample -> assertThat(sample.label()).isBetween(0, open().classes() - 1));
    }

    @Test
    void anyRecordMayBeTheFirst() throws IOException {
        List<Sample> all = read(0);
        for (int from : new int[] {1, all.size() / 2, all.size() - 1, all.size()}) {
            assertThat(read(from)).as("from record %d", from).isEqualTo(all.subList(from, all.size()));
        }
    }

    @Test
    void refusesToStartOutsideOfTheRecords() throws IOException {
        Dataset dataset = open();
        assertThatThrownBy(() -> dataset.read(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> dataset.read(dataset.size() + 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void staysAtTheEnd() throws IOException {
        Dataset dataset = open();
        try (SampleCursor cursor = dataset.read(dataset.size() - 1)) {
            assertThat(cursor.next()).isTrue();
            assertThat(cursor.next()).isFalse();
            assertThat(cursor.next()).isFalse();
        }
    }

    @Test
    void streamsDoNotDisturbEachOther() throws IOException {
        List<Sample> all = read(0);
        Dataset dataset = open();
        try (SampleCursor one = dataset.read(0);
                SampleCursor other = dataset.read(1)) {
            for (int record = 0; other.next(); record++) {
                assertThat(one.next()).isTrue();
                assertThat(current(dataset, one)).isEqualTo(all.get(record));
                assertThat(current(dataset, other)).isEqualTo(all.get(record + 1));
            }
        }
    }

    @Test
    void aSampleCanBeCopiedTwiceAndStaysInItsPlace() throws IOException {
        Dataset dataset = open();
        int elements = elements(dataset);
        float[] target = new float[2 * elements + 2];
        Arrays.fill(target, UNTOUCHED);
        try (SampleCursor cursor = dataset.read(0)) {
            cursor.next();
            cursor.copyTo(target, 1);
            cursor.copyTo(target, 1 + elements);
        }
        assertThat(target[0]).isEqualTo(UNTOUCHED);
        assertThat(target[target.length - 1]).isEqualTo(UNTOUCHED);
        assertThat(Arrays.copyOfRange(target, 1, 1 + elements))
                .isEqualTo(Arrays.copyOfRange(target, 1 + elements, 1 + 2 * elements))
                .doesNotContain(UNTOUCHED);
    }

    @Test
    void namesAPathThatIsMissing() throws IOException {
        DataSpec spec = spec();
        DataSpec missing = new DataSpec(spec.reader(), spec.path().resolveSibling("missing-data"), spec.options());
        assertThatThrownBy(() -> reader().open(missing))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("missing-data");
    }

    @Test
    @Tag("fuzz")
    void readsOrRefusesWhateverAFileHolds() throws IOException {
        DataSpec spec = fuzzedSpec();
        DatasetReader reader = reader();
        new Fuzzing(reader.id(), spec.path()).run(BadInputException.class, file -> readOrRefuse(reader, spec));
    }

    /** A few samples from both ends will do: the rest is read in the same way. */
    private static void readOrRefuse(DatasetReader reader, DataSpec spec) throws IOException {
        try {
            Dataset dataset = reader.open(spec);
            float[] values = new float[elements(dataset)];
            for (long from : new long[] {0, Math.max(0, dataset.size() - MOST_SAMPLES)}) {
                try (SampleCursor cursor = dataset.read(from)) {
                    for (int i = 0; i < MOST_SAMPLES && cursor.next(); i++) {
                        cursor.copyTo(values, 0);
                        assertThat(cursor.label()).isBetween(0, dataset.classes() - 1);
                    }
                }
            }
        } catch (BadInputException e) {
            assertThat(e.getMessage()).isNotBlank().doesNotContain("\n");
            throw e;
        }
    }

    @Test
    void namesEveryOmissionWithItsReason() throws IOException {
        assertThat(open().omitted()).allSatisfy(omission -> {
            assertThat(omission.subject()).isNotBlank();
            assertThat(omission.reason()).endsWith(".");
        });
    }

    private Dataset open() throws IOException {
        return reader().open(spec());
    }

    private List<Sample> read(long from) throws IOException {
        Dataset dataset = open();
        List<Sample> samples = new ArrayList<>();
        try (SampleCursor cursor = dataset.read(from)) {
            while (cursor.next()) {
                samples.add(current(dataset, cursor));
            }
        }
        return samples;
    }

    private static Sample current(Dataset dataset, SampleCursor cursor) {
        float[] values = new float[elements(dataset)];
        cursor.copyTo(values, 0);
        List<Float> boxed = new ArrayList<>();
        for (float value : values) {
            boxed.add(value);
        }
        return new Sample(cursor.label(), boxed);
    }

    private static int elements(Dataset dataset) {
        return dataset.sampleShape().stream().reduce(1, (a, b) -> a * b);
    }
}
