// SPDX-License-Identifier: EPL-2.0
package org.offramp.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.offramp.api.Strategies;
import org.offramp.api.backbones.Backbones;
import org.offramp.api.conformance.ConformanceRunner;
import org.offramp.api.evaluation.BackboneEvaluation;

/** The command line over services that are made for one test. */
record FakeOfframp(
        Backbones backbones, BackboneEvaluation evaluation, ConformanceRunner conformance, Strategies strategies) {
    /** No service is expected to be asked. */
    static FakeOfframp nothing() {
        return new FakeOfframp(
                file -> {
                    throw new AssertionError("nobody should read " + file);
                },
                new FakeEvaluation(progress -> {
                    throw new AssertionError("nobody should evaluate");
                }),
                (folder, engine, progress) -> {
                    throw new AssertionError("nobody should run " + folder);
                },
                List::of);
    }

    static FakeOfframp with(Backbones backbones) {
        return new FakeOfframp(backbones, new FakeEvaluation(), nothing().conformance, List::of);
    }

    static FakeOfframp with(BackboneEvaluation evaluation) {
        return new FakeOfframp(nothing().backbones, evaluation, nothing().conformance, List::of);
    }

    static FakeOfframp with(ConformanceRunner conformance) {
        return new FakeOfframp(nothing().backbones, new FakeEvaluation(), conformance, List::of);
    }

    static FakeOfframp with(Strategies strategies) {
        return new FakeOfframp(nothing().backbones, new FakeEvaluation(), nothing().conformance, strategies);
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
        int code = new CommandLineFace(backbones, evaluation, conformance, strategies)
                .run(arguments, new Streams(new ResultStream(target), err, terminal));
        String result = target instanceof ByteArrayOutputStream bytes ? bytes.toString(StandardCharsets.UTF_8) : "";
        return new Outcome(code, result, errors.toString(StandardCharsets.UTF_8));
    }
}
