// SPDX-License-Identifier: EPL-2.0
package org.offramp.processors.host;

import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.offramp.api.Progress;
import org.offramp.api.calibration.HostCalibration;
import org.offramp.api.calibration.HostMeasurement;
import org.offramp.api.compute.ComputeEngine;
import org.offramp.hardware.Platform;
import org.offramp.hardware.PowerStateKind;
import org.offramp.hardware.Processor;
import org.offramp.processors.host.InvocationMeasuring.Invocation;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Measures this machine with ONNX Runtime on one thread. */
@Component
public final class OnnxRuntimeCalibration implements HostCalibration {
    /** Until Java has compiled what runs around the runtime. */
    private static final int WARM_UP_ROUNDS = 300;

    private final ComputeEngine engine;
    private final LongSupplier nanos;
    private final List<Trial> trials;

    @Activate
    public OnnxRuntimeCalibration(@Reference(target = "(id=onnxruntime)") ComputeEngine engine) {
        this(
                engine,
                System::nanoTime,
                Stream.concat(ConvolutionTrials.all(), OtherTrials.all()).toList());
    }

    OnnxRuntimeCalibration(ComputeEngine engine, LongSupplier nanos, List<Trial> trials) {
        this.engine = engine;
        this.nanos = nanos;
        this.trials = trials;
    }

    @Override
    public HostMeasurement measure(int rounds, String table, Progress progress) {
        Stopwatch stopwatch = new Stopwatch(engine, nanos);
        stopwatch.seconds(trials.get(0).networks(), WARM_UP_ROUNDS);
        Pass pass = new Pass(stopwatch, rounds);
        List<MeasuredRow> rows = new OperatorMeasuring(pass, progress).measure(trials);
        Invocation invocation = new InvocationMeasuring(pass).measure();
        double noise =
                HostDescriptor.median(rows.stream().map(MeasuredRow::noise).toList());
        Processor processor = new GenericX86Host().descriptor();
        double watts = processor.powerState(PowerStateKind.ACTIVE).getWatts().getValue();
        String source = "Measured with " + engine.version() + " on one thread of " + HostName.of() + ".";
        Platform platform = new HostDescriptor(processor, source).platform(rows, invocation, noise, table);
        List<String> notes = List.of(source, "mJ is ms times " + watts + " W, which is estimated.");
        return new HostMeasurement(
                engine.version(),
                TableText.of(notes, rows, watts),
                rows.size(),
                noise,
                invocation.fixedSeconds(),
                platform);
    }
}
