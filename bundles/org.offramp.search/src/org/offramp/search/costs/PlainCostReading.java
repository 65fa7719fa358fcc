// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.costs;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import org.offramp.api.cost.CostTable;
import org.offramp.api.cost.Part;
import org.offramp.api.cost.PartCost;
import org.offramp.api.cost.PlainCosts;
import org.offramp.api.cost.ProcessorFigures;

/**
 * Reads {@code {"cumulative": [K numbers], "heads": [K numbers]}}. Where all numbers are whole, or decimals with few
 * enough digits, the table's MACs hold them exactly, so that sums over samples are exact too.
 */
final class PlainCostReading {
    /** Sums of whole numbers up to here are exact in doubles. */
    private static final BigDecimal MOST_EXACT = BigDecimal.valueOf(1L << 53);

    private static final int MOST_DIGITS = 15;
    private static final int MOST_CLASSIFIERS = 10_000;

    private final JsonPlace root;

    PlainCostReading(JsonPlace root) {
        this.root = root;
    }

    PlainCosts read() {
        root.onlyKeys(Set.of("cumulative", "heads"));
        List<BigDecimal> cumulative = root.at("cumulative").list(JsonPlace::decimal);
        List<BigDecimal> heads = root.at("heads").list(JsonPlace::decimal);
        if (cumulative.isEmpty() || cumulative.size() > MOST_CLASSIFIERS) {
            throw root.at("cumulative").wrong("a list of 1 to " + MOST_CLASSIFIERS + " numbers");
        }
        if (heads.size() != cumulative.size()) {
            throw root.at("heads").wrong("a list of " + cumulative.size() + " numbers, as cumulative is");
        }
        if (heads.get(heads.size() - 1).signum() != 0) {
            throw root.at("heads").wrong("0 at the end: the backbone's own classifier is no head");
        }
        for (int classifier = 1; classifier < cumulative.size(); classifier++) {
            if (cumulative.get(classifier).compareTo(cumulative.get(classifier - 1)) < 0) {
                throw root.at("cumulative").wrong("numbers that never fall: each holds those before it");
            }
        }
        return costs(cumulative, heads);
    }

    private static PlainCosts costs(List<BigDecimal> cumulative, List<BigDecimal> heads) {
        int digits = Math.max(0, Math.max(digits(cumulative), digits(heads)));
        BigDecimal scale = BigDecimal.TEN.pow(Math.min(digits, MOST_DIGITS));
        BigDecimal all = heads.stream().reduce(cumulative.get(cumulative.size() - 1), BigDecimal::add);
        boolean exact = digits <= MOST_DIGITS && all.multiply(scale).compareTo(MOST_EXACT) <= 0;
        BigDecimal whole = exact ? scale : BigDecimal.ONE;
        int last = cumulative.size() - 1;
        List<Part> segments = new ArrayList<>();
        for (int classifier = 0; classifier <= last; classifier++) {
            BigDecimal before = classifier == 0 ? BigDecimal.ZERO : cumulative.get(classifier - 1);
            segments.add(
                    part("segment " + classifier, cumulative.get(classifier).subtract(before), whole));
        }
        List<Part> parts = IntStream.range(0, last)
                .mapToObj(head -> part("head " + head, heads.get(head), whole))
                .toList();
        CostTable table = new CostTable(
                List.of(new ProcessorFigures("any", 0, 0, 0, 0, Long.MAX_VALUE, Long.MAX_VALUE)),
                segments,
                parts,
                IntStream.range(0, last).boxed().toList(),
                IntStream.range(0, last).mapToObj(point -> 0L).toList(),
                List.of(),
                0,
                List.of());
        return new PlainCosts(table, OptionalDouble.of(exact ? scale.doubleValue() : 0));
    }

    private static int digits(List<BigDecimal> numbers) {
        return numbers.stream()
                .mapToInt(number ->
                        number.signum() == 0 ? 0 : number.stripTrailingZeros().scale())
                .max()
                .orElse(0);
    }

    private static Part part(String name, BigDecimal cost, BigDecimal scale) {
        long macs = cost.multiply(scale)
                .min(BigDecimal.valueOf(Long.MAX_VALUE >> 14))
                .setScale(0, RoundingMode.HALF_EVEN)
                .longValueExact();
        double number = cost.doubleValue();
        return new Part(name, macs, List.of(new PartCost(number, number, 0, 0, List.of())));
    }
}
