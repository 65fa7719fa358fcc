// SPDX-License-Identifier: EPL-2.0
package org.offramp.deployment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.offramp.api.deployment.DeploymentExporter;
import org.offramp.api.deployment.DeploymentRequest;
import org.offramp.api.deployment.NetworkWriter;
import org.offramp.api.deployment.Verdict;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Writes a plan as ONNX graphs with a manifest, a self-test and a reference loop in Python. */
@Component
public final class OnnxDeployment implements DeploymentExporter {
    private final NetworkWriter writer;

    /** @param writer writes ONNX */
    @Activate
    public OnnxDeployment(@Reference(target = "(id=onnx)") NetworkWriter writer) {
        this.writer = writer;
    }

    @Override
    public void export(DeploymentRequest request, Path folder) throws IOException {
        checkThresholds(request.plan().thresholds());
        List<SegmentGraph> segments = SegmentGraph.of(request);
        Manifest manifest = new Manifest(request, segments);
        try (OutputFolder output = new OutputFolder(folder)) {
            List<String> sums = new ArrayList<>();
            for (SegmentGraph segment : segments) {
                sums.add(output.add(segment.file(), target -> write(segment, target)));
            }
            SelfTest test = SelfTest.of(segments, request.plan().thresholds(), request.selfTestInputs());
            String testSum = output.add(Schema.SELF_TEST, target -> write(test, request.selfTestInputs(), target));
            output.add(Schema.LOOP, OnnxDeployment::writeLoop);
            String text = manifest.text(sums, testSum);
            output.add(Schema.MANIFEST, target -> target.write(text.getBytes(StandardCharsets.UTF_8)));
            output.publish();
        }
    }

    private static void checkThresholds(List<Double> thresholds) {
        if (!thresholds.stream().allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("The thresholds " + thresholds + " aren't all numbers.");
        }
    }

    private void write(SegmentGraph segment, OutputStream target) throws IOException {
        writer.write(segment.network(), segment.network().outputs(), Channels.newChannel(target));
    }

    private static void write(SelfTest test, Tensor samples, OutputStream target) throws IOException {
        int count = test.inputs().size();
        List<Integer> extents = new ArrayList<>(samples.extents());
        extents.set(0, count);
        long[] exits = test.exits().stream().mapToLong(Integer::longValue).toArray();
        long[] labels = test.verdicts().stream().mapToLong(Verdict::label).toArray();
        double[] confidences =
                test.verdicts().stream().mapToDouble(Verdict::confidence).toArray();
        Shape row = Shape.of(count);
        try (NumpyArchive archive = new NumpyArchive(target)) {
            archive.add("x", samples.element(), extents, test.inputs());
            add(archive, "exit", Tensor.ofLongs(ElementType.INT32, row, exits));
            add(archive, "label", Tensor.ofLongs(ElementType.INT32, row, labels));
            add(archive, "confidence", Tensor.ofDoubles(ElementType.FLOAT64, row, confidences));
        }
    }

    private static void add(NumpyArchive archive, String name, Tensor tensor) throws IOException {
        archive.add(name, tensor.element(), tensor.extents(), List.of(tensor));
    }

    private static void writeLoop(OutputStream target) throws IOException {
        try (InputStream loop = OnnxDeployment.class.getResourceAsStream(Schema.LOOP)) {
            if (loop == null) {
                throw new IllegalStateException(Schema.LOOP + " is missing in the bundle");
            }
            loop.transferTo(target);
        }
    }
}
