// SPDX-License-Identifier: EPL-2.0
package org.offramp.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.offramp.api.calibration.HostCalibration;
import org.offramp.api.calibration.HostMeasurement;
import org.offramp.api.cost.ProcessorCatalogue;
import org.offramp.hardware.Processor;
import org.offramp.hardware.io.PlatformWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code offramp platform calibrate}: makes a platform of the machine at hand. */
@Command(
        name = "calibrate",
        description = {
            "Measures this machine and writes a platform with it, and a table of what operators need beside it.",
            "Operators and small networks run in ONNX Runtime on one thread. It takes one to three minutes; let nothing"
                    + " else run meanwhile. Joules aren't measured: they follow from watts that are estimated, to be"
                    + " overridden by whoever knows better."
        })
final class CalibrateCommand implements Callable<Integer> {
    private static final int ROUNDS = 60;
    private static final int QUICK_ROUNDS = 10;

    private final HostCalibration calibration;
    private final ProcessorCatalogue processors;
    private final Streams streams;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description =
                    "The platform's file, FILE.platform; the table is FILE.csv beside it (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("host.platform");

    @Option(names = "--quick", description = "A sixth of the time, and more disturbed by what else runs.")
    private boolean quick;

    @Mixin
    private OutputOptions output = new OutputOptions();

    CalibrateCommand(HostCalibration calibration, ProcessorCatalogue processors, Streams streams) {
        this.calibration = calibration;
        this.processors = processors;
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        MeasuredFiles files = MeasuredFiles.at(out);
        files.checkWritable();
        String table = String.valueOf(files.table().getFileName());
        HostMeasurement measured = calibration.measure(quick ? QUICK_ROUNDS : ROUNDS, table, output.progress(streams));
        measured.platform().getProcessors().forEach(this::sayWhereItIsFrom);
        Files.write(files.table(), measured.table().getBytes(StandardCharsets.UTF_8));
        new PlatformWriter().write(measured.platform(), files.platform());
        if (output.json()) {
            output.print(json(files, measured), streams);
        } else {
            print(files, measured);
        }
        return ExitCode.DONE;
    }

    private void sayWhereItIsFrom(Processor processor) {
        processors.snapshot(processor.getModelId()).ifPresent(model -> {
            processor.setBundle(model.getBundle());
            processor.setVersion(model.getVersion());
        });
    }

    private void print(MeasuredFiles files, HostMeasurement measured) {
        streams.out()
                .printf(
                        Locale.ROOT,
                        "%d operators on one thread of %s, noise %.1f %%; a run takes %.1f µs beside its operators%n"
                                + "%s%n%s%n",
                        measured.operators(),
                        measured.engine(),
                        100 * measured.noise(),
                        1e6 * measured.secondsPerInvocation(),
                        files.platform(),
                        files.table());
    }

    private static Map<String, Object> json(MeasuredFiles files, HostMeasurement measured) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("platform", files.platform().toString());
        json.put("table", files.table().toString());
        json.put("engine", measured.engine());
        json.put("operators", measured.operators());
        json.put("noise", measured.noise());
        json.put("secondsPerInvocation", measured.secondsPerInvocation());
        return json;
    }
}
