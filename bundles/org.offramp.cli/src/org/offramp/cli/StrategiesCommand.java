// SPDX-License-Identifier: EPL-2.0
package org.offramp.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.offramp.api.Strategies;
import org.offramp.api.Strategy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code offramp strategies}: everything that can be chosen by its id. */
@Command(name = "strategies", description = "Lists every strategy's id, service, bundle and description.")
final class StrategiesCommand implements Callable<Integer> {
    private static final String ROW = "%-18s %-14s %-24s %s%n";

    private final Strategies strategies;
    private final Streams streams;

    @Mixin
    private OutputOptions output = new OutputOptions();

    StrategiesCommand(Strategies strategies, Streams streams) {
        this.strategies = strategies;
        this.streams = streams;
    }

    @Override
    public Integer call() {
        List<Strategy> all = strategies.all();
        if (output.json()) {
            output.print(all, streams);
        } else {
            streams.out().printf(ROW, "service", "id", "bundle", "description");
            all.forEach(
                    each -> streams.out().printf(ROW, each.service(), each.id(), each.bundle(), each.description()));
        }
        return ExitCode.DONE;
    }
}
