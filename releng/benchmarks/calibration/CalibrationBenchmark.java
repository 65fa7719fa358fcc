// SPDX-License-Identifier: EPL-2.0
package org.offramp.processors.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.offramp.api.Progress;
import org.offramp.api.backbones.Arithmetic;
import org.offramp.api.backbones.BackboneImporter;
import org.offramp.api.calibration.HostMeasurement;
import org.offramp.api.compute.ComputeEngine;
import org.offramp.graph.Network;
import org.offramp.hardware.Processor;
import org.offramp.hardware.io.PlatformReader;
import org.offramp.hardware.io.PlatformWriter;
import org.offramp.keras.KerasImporter;
import org.offramp.onnx.OnnxImporter;
import org.offramp.onnx.writer.OnnxWriter;
import org.offramp.onnxruntime.OnnxRuntimeEngine;
import org.offramp.tflite.TfliteImporter;

/** Predicted and measured mean latency of deployments on this machine, of networks that the table wasn't measured on. */
public final class CalibrationBenchmark {
    private static final int DEFAULT_ROUNDS = 60;
    private static final int TURNS = 60;
    private static final long SEED = 20;

    private CalibrationBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : DEFAULT_ROUNDS;
        ComputeEngine engine = new OnnxRuntimeEngine(new OnnxWriter());
        Processor processor = measured(engine, folder, rounds);
        Map<String, Network> networks = new LinkedHashMap<>(SeededNetworks.of(SEED));
        for (String file : Arrays.asList(arguments).subList(Math.min(2, arguments.length), arguments.length)) {
            networks.put(Path.of(file).getFileName().toString(), read(Path.of(file)));
        }
        List<Double> errors = new ArrayList<>();
        System.out.printf("%-28s %12s %12s %8s   reached%n", "network", "predicted ms", "measured ms", "ratio");
        for (Map.Entry<String, Network> network : networks.entrySet()) {
            errors.add(compare(network.getKey(), network.getValue(), engine, processor));
        }
        System.out.printf("median of the errors of %d: %.1f %%%n", errors.size(), 100 * HostDescriptor.median(errors));
    }

    private static Processor measured(ComputeEngine engine, Path folder, int rounds) throws IOException {
        long begin = System.nanoTime();
        HostMeasurement measured = new OnnxRuntimeCalibration(engine).measure(rounds, "host.csv", Progress.NONE);
        System.out.printf(
                "%s: %d operators in %.0f s, noise %.1f %%, %.1f us for a run%n",
                measured.engine(),
                measured.operators(),
                (System.nanoTime() - begin) / 1e9,
                100 * measured.noise(),
                1e6 * measured.secondsPerInvocation());
        Files.writeString(folder.resolve("host.csv"), measured.table());
        new PlatformWriter().write(measured.platform(), folder.resolve("host.platform"));
        return new PlatformReader().read(folder.resolve("host.platform")).getProcessors().get(0);
    }

    private static Network read(Path file) throws IOException {
        String name = file.toString();
        BackboneImporter importer = name.endsWith(".tflite")
                ? new TfliteImporter()
                : name.endsWith(".h5") ? new KerasImporter() : new OnnxImporter();
        return importer.read(file, Arithmetic.FLOAT).network();
    }

    private static double compare(String name, Network network, ComputeEngine engine, Processor processor) {
        try (TimedCascade cascade = new TimedCascade(network, engine)) {
            double measured = cascade.seconds(TURNS);
            double predicted = cascade.predicted(new GenericX86Host(), processor);
            System.out.printf(
                    "%-28s %12.3f %12.3f %8.3f   %s%n",
                    name, 1e3 * predicted, 1e3 * measured, predicted / measured, Arrays.toString(cascade.reached()));
            return Math.abs(predicted / measured - 1);
        }
    }
}
