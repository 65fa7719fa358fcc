// SPDX-License-Identifier: EPL-2.0
package org.offramp.cli;

import java.util.Optional;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.offramp.api.jobs.Spaces;
import org.offramp.api.search.ThresholdGrid;
import org.offramp.request.AccuracyKind;
import org.offramp.request.io.JobSpace;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Among which plans to choose. */
final class SpaceOptions {
    @Option(
            names = "--grid",
            paramLabel = "GRID",
            converter = Grids.class,
            description =
                    "Thresholds that are tried: 13 (0.40, 0.45 … 1.00, where nobody leaves), quantiles:K, distinct"
                            + " (every confidence), or values such as 0.5,0.8,0.95 (default: quantiles:26)."
                            + " A threshold of 2 in the answer means that nobody leaves there.")
    private Optional<String> grid = Optional.empty();

    @Option(
            names = "--recall",
            description = "A sample that leaves gets the answer of the most confident exit that it has passed; at the"
                    + " end it is the backbone's.")
    private boolean recall;

    @Option(names = "--heads-on-next", description = "A head may also run on the processor of the segment behind it.")
    private boolean headsOnNext;

    @Option(
            names = "--in-order",
            description = "Segments go through the processors in the order of the cost table and never back.")
    private boolean inOrder;

    @Option(
            names = "--whole-front",
            description = "Plans that no other beats in accuracy, energy, mean and worst latency and memory, not in"
                    + " accuracy and the objective alone.")
    private boolean wholeFront;

    @Option(
            names = "--accuracy",
            paramLabel = "WHAT",
            converter = Measures.class,
            description = "What the limits of accuracy are held against: overall, macro-recall or each-class"
                    + " (default: overall).")
    private Optional<AccuracyKind> accuracy = Optional.empty();

    @Option(
            names = "--weights",
            paramLabel = "SUM",
            converter = Weights.class,
            description = "Minimise a weighted sum, such as energy=1,latency=0.5, instead of one objective.")
    private Optional<String> weights = Optional.empty();

    JobSpace asGiven() {
        return new JobSpace(grid, accuracy, weights, new JobSpace.Moves(recall, headsOnNext, inOrder), wholeFront);
    }

    @NonNullByDefault({}) // picocli says nothing of null
    private static final class Grids implements ITypeConverter<String> {
        @Override
        public String convert(String text) {
            try {
                ThresholdGrid.parse(text);
                return text;
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(String.valueOf(e.getMessage()));
            }
        }
    }

    @NonNullByDefault({}) // picocli says nothing of null
    private static final class Measures implements ITypeConverter<AccuracyKind> {
        @Override
        public AccuracyKind convert(String text) {
            return Optional.ofNullable(AccuracyKind.get(text))
                    .orElseThrow(() ->
                            new TypeConversionException("'" + text + "' is none of overall, macro-recall, each-class"));
        }
    }

    @NonNullByDefault({}) // picocli says nothing of null
    private static final class Weights implements ITypeConverter<String> {
        @Override
        public String convert(String text) {
            try {
                Spaces.weights(text);
                return text;
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(String.valueOf(e.getMessage()));
            }
        }
    }
}
