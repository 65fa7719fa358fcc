// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets.wfdb;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.offramp.api.BadInputException;
import org.offramp.api.datasets.DataSpec;

/**
 * The options of a SPEC.
 *
 * @param byPatient whether the parts have no patient in common
 * @param leaveOut records that aren't read
 * @param inMillivolts rather than the steps of the converter
 * @param seed decides what is random in the split
 */
record WfdbOptions(
        Part part,
        boolean byPatient,
        BeatClasses classes,
        String signal,
        Span before,
        Span after,
        boolean inMillivolts,
        Set<String> leaveOut,
        long seed) {
    static final Set<String> KEYS =
            Set.of("split", "by", "classes", "signal", "before", "after", "units", "leave-out", "seed");

    /** The paced records of MIT-BIH. */
    private static final String PACED = "102,104,107,217";

    private static final Set<String> NAMES_OF_SPLITS = Set.of("beat", "patient");
    private static final Set<String> NAMES_OF_UNITS = Set.of("mv", "raw");

    static WfdbOptions of(DataSpec spec) {
        boolean byPatient = oneOf(spec, "by", "beat", NAMES_OF_SPLITS).equals("patient");
        String records = spec.option("leave-out").orElse(PACED);
        return new WfdbOptions(
                value(spec, "split", "test", Part::of, "train, validation or test"),
                byPatient,
                value(spec, "classes", byPatient ? "NSVFQ" : "NLRVA", BeatClasses::of, "NLRVA, NSVFQ or NSVF"),
                spec.option("signal").orElse("MLII"),
                value(spec, "before", "0.25s", Span::parse, "samples such as 90 or seconds such as 0.25s"),
                value(spec, "after", "0.45s", Span::parse, "samples such as 162 or seconds such as 0.45s"),
                oneOf(spec, "units", "mv", NAMES_OF_UNITS).equals("mv"),
                Set.copyOf(Stream.of(records.split(",")).distinct().toList()),
                value(spec, "seed", "1", WfdbOptions::seed, "a whole number of up to 18 digits"));
    }

    private static Optional<Long> seed(String text) {
        return text.matches("\\d{1,18}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }

    private static String oneOf(DataSpec spec, String key, String usual, Set<String> values) {
        String remedy = String.join(" or ", values.stream().sorted().toList());
        return value(spec, key, usual, text -> Optional.of(text).filter(values::contains), remedy);
    }

    private static <T> T value(
            DataSpec spec, String key, String usual, Function<String, Optional<T>> parser, String possible) {
        String text = spec.option(key).orElse(usual);
        return parser.apply(text)
                .orElseThrow(() -> new BadInputException(
                        spec.toString(),
                        "Option " + key + ": '" + text + "' isn't possible.",
                        "Choose " + possible + "."));
    }
}
