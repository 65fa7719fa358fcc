// SPDX-License-Identifier: EPL-2.0
package org.offramp.deployment;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.offramp.api.Omission;
import org.offramp.api.code.CodeFile;
import org.offramp.api.deployment.DeploymentExporter;
import org.offramp.api.deployment.DeploymentRequest;
import org.offramp.api.deployment.NetworkWriter;
import org.offramp.api.deployment.Verdict;
import org.offramp.graph.Network;
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
    public List<Omission> export(DeploymentRequest request, Path folder) throws IOException {
        checkThresholds(request.plan().thresholds());
        List<SegmentGraph> segments = SegmentGraph.of(request);
        SegmentCode code = new SegmentCode(request, segments);
        Manifest manifest = new Manifest(request, segments, code);
        try (OutputFolder output = new OutputFolder(folder)) {
            Map<String, String> sums = new HashMap<>();
            for (SegmentGraph segment : segments) {
                add(segment.network(), output, sums);
                if (segment.head().isPresent()) {
                    add(segment.head().get(), output, sums);
                }
            }
            for (CodeFile file : code.files()) {
                sums.put(file.name(), output.add(file.name(), target -> target.write(file.content())));
            }
            SelfTest test = SelfTest.of(request, segments);
            String testSum = output.add(Schema.SELF_TEST, target -> write(test, request.selfTestInputs(), target));
            output.add(Schema.LOOP, new ReferenceLoop(request.decision().rule())::writeTo);
            String text = manifest.text(sums, testSum);
            output.add(Schema.MANIFEST, target -> target.write(text.getBytes(StandardCharsets.UTF_8)));
            output.publish();
        }
        return code.omitted();
    }

    private static void checkThresholds(List<Double> thresholds) {
        if (!thresholds.stream().allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("The thresholds " + thresholds + " aren't all numbers.");
        }
    }

    private void add(Network graph, OutputFolder output, Map<String, String> sums) throws IOException {
        String file = SegmentGraph.file(graph);
        sums.put(file, output.add(file, target -> writer.write(graph, graph.outputs(), Channels.newChannel(target))));
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
}
