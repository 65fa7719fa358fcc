// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline.services;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.offramp.api.Strategies;
import org.offramp.api.Strategy;
import org.offramp.api.analysis.AttachPointRule;
import org.offramp.api.analysis.BlueprintRule;
import org.offramp.api.backbones.BackboneImporter;
import org.offramp.api.certification.RiskController;
import org.offramp.api.compute.ComputeEngine;
import org.offramp.api.cost.ProcessorModel;
import org.offramp.api.datasets.DatasetReader;
import org.offramp.api.decision.DecisionRule;
import org.offramp.api.deployment.NetworkWriter;
import org.offramp.api.report.ReportWriter;
import org.offramp.api.search.ArchitectureSearch;
import org.offramp.api.training.ExitTrainer;
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
    private volatile List<AttachPointRule> attachPointRules = List.of();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<BlueprintRule> blueprintRules = List.of();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<BackboneImporter> importers = List.of();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<ComputeEngine> engines = List.of();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<DatasetReader> readers = List.of();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<NetworkWriter> writers = List.of();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<ArchitectureSearch> searches = List.of();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<ReportWriter> reports = List.of();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<RiskController> controllers = List.of();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<DecisionRule> decisions = List.of();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<ExitTrainer> trainers = List.of();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<ProcessorModel> processors = List.of();

    @Override
    public List<Strategy> all() {
        return Stream.of(
                        list(
                                AttachPointRule.class,
                                attachPointRules,
                                AttachPointRule::id,
                                AttachPointRule::description),
                        list(BlueprintRule.class, blueprintRules, BlueprintRule::id, BlueprintRule::description),
                        list(
                                ArchitectureSearch.class,
                                searches,
                                ArchitectureSearch::id,
                                ArchitectureSearch::description),
                        list(BackboneImporter.class, importers, BackboneImporter::id, BackboneImporter::description),
                        list(ComputeEngine.class, engines, ComputeEngine::id, ComputeEngine::description),
                        list(DatasetReader.class, readers, DatasetReader::id, DatasetReader::description),
                        list(DecisionRule.class, decisions, DecisionRule::id, DecisionRule::description),
                        list(ExitTrainer.class, trainers, ExitTrainer::id, ExitTrainer::description),
                        list(NetworkWriter.class, writers, NetworkWriter::id, NetworkWriter::description),
                        list(ProcessorModel.class, processors, ProcessorModel::id, ProcessorModel::description),
                        list(ReportWriter.class, reports, ReportWriter::id, ReportWriter::description),
                        list(RiskController.class, controllers, RiskController::id, RiskController::description))
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
