// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.offramp.api.Strategies;
import org.offramp.api.Strategy;
import org.offramp.api.backbones.BackboneImporter;
import org.offramp.api.compute.ComputeEngine;
import org.offramp.api.datasets.DatasetReader;
import org.offramp.api.deployment.NetworkWriter;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Lists the strategies that are registered as services right now. */
@Component
public final class RegisteredStrategies implements Strategies {
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<BackboneImporter> importers = List.of();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<ComputeEngine> engines = List.of();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<DatasetReader> readers = List.of();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<NetworkWriter> writers = List.of();

    @Override
    public List<Strategy> all() {
        return Stream.of(
                        list(BackboneImporter.class, importers, BackboneImporter::id, BackboneImporter::description),
                        list(ComputeEngine.class, engines, ComputeEngine::id, ComputeEngine::description),
                        list(DatasetReader.class, readers, DatasetReader::id, DatasetReader::description),
                        list(NetworkWriter.class, writers, NetworkWriter::id, NetworkWriter::description))
                .flatMap(Function.identity())
                .sorted(Comparator.comparing(Strategy::service).thenComparing(Strategy::id))
                .toList();
    }

    private static <T> Stream<Strategy> list(
            Class<T> service, List<T> providers, Function<T, String> id, Function<T, String> description) {
        return providers.stream()
                .map(each ->
                        new Strategy(id.apply(each), service.getSimpleName(), bundle(each), description.apply(each)));
    }

    private static String bundle(Object provider) {
        Bundle bundle = FrameworkUtil.getBundle(provider.getClass());
        return bundle.getSymbolicName();
    }
}
