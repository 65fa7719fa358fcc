// SPDX-License-Identifier: EPL-2.0
package org.offramp.cli;

import java.io.PrintWriter;
import org.offramp.api.Strategies;
import org.offramp.api.analysis.Analysis;
import org.offramp.api.backbones.Backbones;
import org.offramp.api.calibration.HostCalibration;
import org.offramp.api.conformance.ConformanceRunner;
import org.offramp.api.conversion.ConversionPipeline;
import org.offramp.api.conversion.Demo;
import org.offramp.api.cost.ProcessorCatalogue;
import org.offramp.api.deployment.DeploymentVerifier;
import org.offramp.api.evaluation.BackboneEvaluation;
import org.offramp.api.plugins.PluginStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** All commands together: parses the arguments, runs one command, turns errors into one sentence and an exit code. */
@Component(service = CommandLineFace.class)
public final class CommandLineFace {
    private final Backbones backbones;
    private final Analysis analysis;
    private final BackboneEvaluation evaluation;
    private final ConformanceRunner conformance;
    private final Strategies strategies;
    private final DeploymentVerifier verifier;
    private final ConversionPipeline conversion;
    private final PlanSearch search;
    private final Demo demo;
    private final ProcessorCatalogue processors;
    private final PluginStore plugins;
    private final HostCalibration calibration;

    @Activate
    public CommandLineFace(
            @Reference Backbones backbones,
            @Reference Analysis analysis,
            @Reference BackboneEvaluation evaluation,
            @Reference ConformanceRunner conformance,
            @Reference Strategies strategies,
            @Reference DeploymentVerifier verifier,
            @Reference ConversionPipeline conversion,
            @Reference PlanSearch search,
            @Reference Demo demo,
            @Reference ProcessorCatalogue processors,
            @Reference PluginStore plugins,
            @Reference HostCalibration calibration) {
        this.backbones = backbones;
        this.analysis = analysis;
        this.evaluation = evaluation;
        this.conformance = conformance;
        this.strategies = strategies;
        this.verifier = verifier;
        this.conversion = conversion;
        this.search = search;
        this.demo = demo;
        this.processors = processors;
        this.plugins = plugins;
        this.calibration = calibration;
    }

    /** Runs the command that the arguments name and returns the exit code. */
    int run(String[] arguments, Streams streams) {
        int code = execute(arguments, streams);
        streams.out().flush();
        if (streams.out().checkError() && !streams.out().readerHasEnded()) {
            streams.complain("standard output can't be written. Maybe the disk is full.");
            return ExitCode.BAD_INPUT;
        }
        return code;
    }

    private int execute(String[] arguments, Streams streams) {
        try {
            return commands(streams).execute(arguments);
        } catch (Error e) { // the last place where it can become a sentence and an exit code
            return Failure.explain(e, "offramp " + String.join(" ", arguments), streams);
        }
    }

    private CommandLine commands(Streams streams) {
        return new CommandLine(new OfframpCommand())
                .addSubcommand(new DemoCommand(demo, conversion, streams))
                .addSubcommand(new ConvertCommand(conversion, streams))
                .addSubcommand(new EvaluateCommand(evaluation, streams))
                .addSubcommand(new InspectCommand(backbones, analysis, streams))
                .addSubcommand(new ConformanceCommand(conformance, streams))
                .addSubcommand(platform(streams))
                .addSubcommand(new PluginCommand(plugins, streams))
                .addSubcommand(new SearchCommand(search, streams))
                .addSubcommand(new StrategiesCommand(strategies, streams))
                .addSubcommand(new VerifyCommand(verifier, streams))
                .setOut(new PrintWriter(streams.out(), true))
                .setErr(new PrintWriter(streams.err(), true))
                .setExpandAtFiles(false) // a path may begin with @
                .setParameterExceptionHandler((wrong, arguments) -> explain(wrong))
                .setExecutionExceptionHandler((exception, line, parsed) ->
                        Failure.explain(exception, line.getCommandSpec().qualifiedName(), streams));
    }

    private CommandLine platform(Streams streams) {
        return new CommandLine(new PlatformCommand(processors, streams))
                .addSubcommand(new CalibrateCommand(calibration, processors, streams));
    }

    private static int explain(ParameterException wrong) {
        PrintWriter err = wrong.getCommandLine().getErr();
        err.println(wrong.getMessage());
        UnmatchedArgumentException.printSuggestions(wrong, err);
        wrong.getCommandLine().usage(err);
        return ExitCode.WRONG_USAGE;
    }
}
