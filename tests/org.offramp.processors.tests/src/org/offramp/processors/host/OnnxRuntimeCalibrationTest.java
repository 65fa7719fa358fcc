// SPDX-License-Identifier: EPL-2.0
package org.offramp.processors.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.StringReader;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.offramp.api.Progress;
import org.offramp.api.calibration.HostMeasurement;
import org.offramp.api.cost.MeasuredTable;
import org.offramp.api.cost.OperatorTime;
import org.offramp.api.cost.OperatorWork;
import org.offramp.graph.Network;
import org.offramp.graph.Node;
import org.offramp.hardware.Processor;
import org.offramp.hardware.io.PlatformValidation;

final class OnnxRuntimeCalibrationTest {
    private static final List<Trial> TRIALS =
            Stream.concat(ConvolutionTrials.all(), OtherTrials.all()).toList();
    /** Some of each kind: the weights of all take their time. */
    private static final List<Trial> SOME = IntStream.range(0, TRIALS.size())
            .filter(index -> index % 6 == 1)
            .mapToObj(TRIALS::get)
            .toList();

    private static final long NANOS_OF_A_RUN = 20_000;

    /** An operator takes a microsecond, and a nanosecond for each of its operations, unless it is fused. */
    private static long nanos(Network network) {
        Set<Node> fused = new RuntimeFusion().of(network);
        long sum = NANOS_OF_A_RUN;
        for (Node node : network.nodes()) {
            sum += fused.contains(node) ? 0 : 1000 + new MarkedOperator(network, node).operations();
        }
        return sum;
    }

    private static HostMeasurement measured(FakeEngine engine, List<Trial> trials) {
        return new OnnxRuntimeCalibration(engine, engine, trials).measure(3, "host.csv", Progress.NONE);
    }

    @Test
    void theTableTellsWhatEachOperatorOfATrialTakesAlone() {
        HostMeasurement measurement = measured(new FakeEngine(OnnxRuntimeCalibrationTest::nanos), SOME);
        Processor processor = measurement.platform().getProcessors().get(0);
        MeasuredTable table = MeasuredTable.read("table", new StringReader(measurement.table()));
        assertThat(SOME.stream().flatMap(trial -> trial.operators().stream())).allSatisfy(operator -> {
            Network network = operator.network();
            OperatorWork work = OperatorWork.of(network).get(network.nodes().indexOf(operator.node()));
            OperatorTime time =
                    table.of(work, new GenericX86Host().descriptor()).orElseThrow();
            double expected = (1000 + operator.operations()) / 1e9;
            assertThat(time.seconds()).isCloseTo(expected, within(0.2 * expected));
        });
        assertThat(measurement.operators()).isGreaterThan(20);
        assertThat(measurement.noise()).isLessThan(1e-9);
    }

    @Test
    void theTimeOfARunIsWhatNoOperatorExplains() {
        HostMeasurement measurement = measured(new FakeEngine(OnnxRuntimeCalibrationTest::nanos), TRIALS.subList(0, 1));
        assertThat(measurement.secondsPerInvocation()).isCloseTo(NANOS_OF_A_RUN / 1e9, within(1e-9));
    }

    @Test
    void thePlatformIsValidAndNamesModelAndTable() {
        HostMeasurement measurement = measured(new FakeEngine(OnnxRuntimeCalibrationTest::nanos), TRIALS.subList(0, 1));
        assertThat(PlatformValidation.of(measurement.platform())).isEmpty();
        Processor processor = measurement.platform().getProcessors().get(0);
        assertThat(processor.getModelId()).isEqualTo("generic-x86-host");
        assertThat(processor.getMeasurements()).isEqualTo("host.csv");
        assertThat(processor.getSecondsPerInvocation().getSource()).contains("fake 1 on one thread");
    }

    @Test
    void closesWhatItOpens() {
        FakeEngine engine = new FakeEngine(network -> 1000);
        measured(engine, TRIALS.subList(0, 1));
        assertThat(engine.open()).isZero();
    }

    @Test
    void stopsWhenItIsCancelled() {
        FakeEngine engine = new FakeEngine(network -> 1000);
        Progress cancelled = new Progress() {
            @Override
            public void begin(String task, long total) {}

            @Override
            public void advance(long done) {}

            @Override
            public void note(String message) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> new OnnxRuntimeCalibration(engine, engine, TRIALS).measure(2, "x.csv", cancelled))
                .isInstanceOf(CancellationException.class);
        assertThat(engine.open()).isZero();
    }
}
