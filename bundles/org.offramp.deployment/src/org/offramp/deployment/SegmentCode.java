// SPDX-License-Identifier: EPL-2.0
package org.offramp.deployment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.offramp.api.Omission;
import org.offramp.api.code.CodeFile;
import org.offramp.api.code.CodeSegment;
import org.offramp.api.code.CodeWriter;
import org.offramp.api.deployment.DeploymentRequest;
import org.offramp.graph.Network;

/** Code for the toolchains of those processors that have a writer. A writer that fails leaves the graphs as they are. */
final class SegmentCode {
    private final DeploymentRequest request;
    private final SegmentCosts costs;
    private final Map<String, List<CodeFile>> files = new HashMap<>();
    private final List<Omission> omitted = new ArrayList<>();

    SegmentCode(DeploymentRequest request, List<SegmentGraph> segments) {
        this.request = request;
        this.costs = new SegmentCosts(request.plan(), request.costs());
        for (int i = 0; i < segments.size(); i++) {
            add(i, segments.get(i));
        }
    }

    private void add(int index, SegmentGraph segment) {
        OptionalDouble threshold = index < request.plan().thresholds().size()
                ? OptionalDouble.of(request.plan().thresholds().get(index))
                : OptionalDouble.empty();
        Optional<CodeSegment.Classifier> classifier = Optional.of(
                new CodeSegment.Classifier(segment.logits(), SegmentGraph.temperature(request, index), threshold));
        boolean together = segment.head().isEmpty();
        write(
                new CodeSegment(segment.network(), together ? classifier : Optional.empty(), segment.boundary()),
                costs.processor(index));
        segment.head()
                .ifPresent(
                        head -> write(new CodeSegment(head, classifier, Optional.empty()), costs.headProcessor(index)));
    }

    private void write(CodeSegment segment, String processor) {
        Optional.ofNullable(request.codeWriters().get(processor))
                .ifPresent(writer -> write(segment, processor, writer));
    }

    private void write(CodeSegment segment, String processor, CodeWriter writer) {
        String name = segment.network().name();
        try {
            files.put(name, checked(writer.write(segment), name));
        } catch (RuntimeException | LinkageError | StackOverflowError e) { // it may be anyone's code
            omitted.add(new Omission(
                    "code of " + name,
                    "The model of the processor '" + processor + "' could not write it: " + e
                            + ". Its graph is there. Maybe another version of the plug-in works."));
        }
    }

    private static List<CodeFile> checked(List<CodeFile> written, String segment) {
        Set<String> names = new HashSet<>(Set.of(segment + ".onnx"));
        for (CodeFile file : written) {
            if (!file.name().startsWith(segment + ".") && !file.name().startsWith(segment + "-")
                    || !names.add(file.name())) {
                throw new IllegalArgumentException(
                        "The file '" + file.name() + "' isn't named after '" + segment + "', or like another one");
            }
        }
        return List.copyOf(written);
    }

    /** Those of one graph. */
    List<CodeFile> of(Network graph) {
        return files.getOrDefault(graph.name(), List.of());
    }

    /** Those of all graphs, by the graphs' names. */
    List<CodeFile> files() {
        return files.keySet().stream()
                .sorted()
                .flatMap(name -> files.get(name).stream())
                .toList();
    }

    /** What could not be written. */
    List<Omission> omitted() {
        return List.copyOf(omitted);
    }
}
