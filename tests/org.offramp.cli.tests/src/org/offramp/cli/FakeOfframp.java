// SPDX-License-Identifier: EPL-2.0
package org.offramp.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.offramp.api.Strategies;
import org.offramp.api.analysis.Analysis;
import org.offramp.api.analysis.BackboneClassifier;
import org.offramp.api.analysis.ExitPlan;
import org.offramp.api.backbones.Backbones;
import org.offramp.api.conformance.ConformanceRunner;
import org.offramp.api.conversion.ConversionPipeline;
import org.offramp.api.conversion.Demo;
import org.offramp.api.deployment.DeploymentVerifier;
import org.offramp.api.evaluation.BackboneEvaluation;
import org.offramp.api.plugins.PluginStore;

/** The command line over services that are made for one test. */
record FakeOfframp(
        Backbones backbones,
        Analysis analysis,
        BackboneEvaluation evaluation,
        ConformanceRunner conformance,
        Strategies strategies,
        DeploymentVerifier verifier,
        ConversionPipeline conversion,
        PlanSearch search,
        Demo demo,
        PluginStore plugins) {
    FakeOfframp(
            Backbones backbones,
            Analysis analysis,
            BackboneEvaluation evaluation,
            ConformanceRunner conformance,
            Strategies strategies,
            DeploymentVerifier verifier,
            ConversionPipeline conversion,
            PlanSearch search,
            Demo demo) {
        this(
                backbones,
                analysis,
                evaluation,
                conformance,
                strategies,
                verifier,
                conversion,
                search,
                demo,
                new FakePlugins());
    }

    /** No service is expected to be asked. */
    static FakeOfframp nothing() {
        return new FakeOfframp(
                (file, arithmetic) -> {
                    throw new AssertionError("nobody should read " + file);
                },
                (file, backbone, rule, blueprints, limits) -> {
                    throw new AssertionError("nobody should analyse " + file);
                },
                new FakeEvaluation(progress -> {
                    throw new AssertionError("nobody should evaluate");
                }),
                (folder, engine, progress) -> {
                    throw new AssertionError("nobody should run " + folder);
                },
                List::of,
                (folder, data, progress) -> {
                    throw new AssertionError("nobody should verify " + folder);
                },
                (request, progress) -> {
                    throw new AssertionError("nobody should convert " + request);
                },
                new PlanSearch(
                        FakeProfiles.undecided(),
                        new FakeCosts(),
                        new FakeCertifiedSearch(),
                        new FakeIndependence(),
                        List.of()),
                new FakeDemo());
    }

    static FakeOfframp with(PlanSearch search) {
        return new FakeOfframp(
                nothing().backbones,
                nothing().analysis,
                new FakeEvaluation(),
                nothing().conformance,
                List::of,
                nothing().verifier,
                nothing().conversion,
                search,
                nothing().demo);
    }

    static FakeOfframp verifying(DeploymentVerifier verifier) {
        return new FakeOfframp(
                nothing().backbones,
                nothing().analysis,
                new FakeEvaluation(),
                nothing().conformance,
                List::of,
                verifier,
                nothing().conversion,
                nothing().search,
                nothing().demo);
    }

    static FakeOfframp converting(ConversionPipeline conversion) {
        return new FakeOfframp(
                nothing().backbones,
                nothing().analysis,
                new FakeEvaluation(),
                nothing().conformance,
                List::of,
                nothing().verifier,
                conversion,
                nothing().search,
                nothing().demo);
    }

    /** No network has exits. */
    static FakeOfframp with(Backbones backbones) {
        return with(
                backbones,
                (file, backbone, rule, blueprints, limits) ->
                        new ExitPlan(backbone, new BackboneClassifier("scores", 2), List.of(), List.of()));
    }

    static FakeOfframp with(Backbones backbones, Analysis analysis) {
        return new FakeOfframp(
                backbones,
                analysis,
                new FakeEvaluation(),
                nothing().conformance,
                List::of,
                nothing().verifier,
                nothing().conversion,
                nothing().search,
                nothing().demo);
    }

    static FakeOfframp with(BackboneEvaluation evaluation) {
        return new FakeOfframp(
                nothing().backbones,
                nothing().analysis,
                evaluation,
                nothing().conformance,
                List::of,
                nothing().verifier,
                nothing().conversion,
                nothing().search,
                nothing().demo);
    }

    static FakeOfframp with(ConformanceRunner conformance) {
        return new FakeOfframp(
                nothing().backbones,
                nothing().analysis,
                new FakeEvaluation(),
                conformance,
                List::of,
                nothing().verifier,
                nothing().conversion,
                nothing().search,
                nothing().demo);
    }

    static FakeOfframp with(PluginStore plugins) {
        return new FakeOfframp(
                nothing().backbones,
                nothing().analysis,
                new FakeEvaluation(),
                nothing().conformance,
                List::of,
                nothing().verifier,
                nothing().conversion,
                nothing().search,
                nothing().demo,
                plugins);
    }

    static FakeOfframp with(Strategies strategies) {
        return new FakeOfframp(
                nothing().backbones,
                nothing().analysis,
                new FakeEvaluation(),
                nothing().conformance,
                strategies,
                nothing().verifier,
                nothing().conversion,
                nothing().search,
                nothing().demo);
    }

    Outcome run(String... arguments) {
        return run(false, new ByteArrayOutputStream(), arguments);
    }

    /** The same with a person watching. */
    Outcome runOnTerminal(String... arguments) {
        return run(true, new ByteArrayOutputStream(), arguments);
    }

    /** The same with a standard output that can't be written for a reason, such as a full disk. */
    Outcome runWithoutOutput(String reason, String... arguments) {
        OutputStream failing = new OutputStream() {
            @Override
            public void write(int each) throws IOException {
                throw new IOException(reason);
            }
        };
        return run(false, failing, arguments);
    }

    private Outcome run(boolean terminal, OutputStream target, String... arguments) {
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        PrintStream err = new PrintStream(errors, true, StandardCharsets.UTF_8);
        int code = new CommandLineFace(
                        backbones,
                        analysis,
                        evaluation,
                        conformance,
                        strategies,
                        verifier,
                        conversion,
                        search,
                        demo,
                        new FakeProcessors(),
                        plugins,
                        new FakeCalibration())
                .run(arguments, new Streams(new ResultStream(target), err, terminal));
        String result = target instanceof ByteArrayOutputStream bytes ? bytes.toString(StandardCharsets.UTF_8) : "";
        return new Outcome(code, result, errors.toString(StandardCharsets.UTF_8));
    }
}
