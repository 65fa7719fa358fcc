// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.datasets;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.offramp.api.BadInputException;

/**
 * The options that every SPEC may have, read and checked.
 *
 * @param range records of the split
 * @param normalisation from raw values to what the network sees
 * @param layout {@link SampleLayout#NONE} where not given. It says where the samples have their channels if the reader
 *     doesn't know, and where the network's input has them if the reader does.
 */
public record SampleOptions(RecordRange range, Normalisation normalisation, SampleLayout layout) {
    /** Keys of the options that aren't a reader's own. */
    public static final Set<String> KEYS = Set.of("range", "scale", "mean", "std", "layout");

    /**
     * Reads the options of a SPEC.
     *
     * @param own keys of the reader that the SPEC names
     * @throws BadInputException when a key is unknown or a value isn't valid
     */
    public static SampleOptions parse(DataSpec spec, Set<String> own) {
        refuseUnknown(spec, own);
        return new SampleOptions(
                option(spec, "range", Numbers::range, "Write for example range=0:1000 for the first 1,000 records.")
                        .orElse(RecordRange.ALL),
                normalisation(spec),
                option(spec, "layout", SampleOptions::layout, "Write layout=nchw or layout=nhwc.")
                        .orElse(SampleLayout.NONE));
    }

    private static void refuseUnknown(DataSpec spec, Set<String> own) {
        Set<String> known = new TreeSet<>(KEYS);
        known.addAll(own);
        Set<String> unknown = new TreeSet<>(spec.options().keySet());
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            throw new BadInputException(
                    spec.toString(),
                    "The reader '" + spec.reader() + "' has no option " + String.join(", ", unknown) + ".",
                    "It knows " + String.join(", ", known) + ".");
        }
    }

    private static Normalisation normalisation(DataSpec spec) {
        double scale = option(spec, "scale", Numbers::number, "Write a number or a fraction such as 1/255.")
                .orElse(1.0);
        String perChannel = "Write one number, or one for each channel with commas between them.";
        List<Double> mean = option(spec, "mean", Numbers::list, perChannel).orElse(List.of(0.0));
        List<Double> std = option(spec, "std", Numbers::list, perChannel).orElse(List.of(1.0));
        try {
            return new Normalisation(scale, mean, std);
        } catch (IllegalArgumentException e) {
            throw new BadInputException(spec.toString(), messageOf(e), "The network sees (raw·scale − mean)/std.");
        }
    }

    private static SampleLayout layout(String text) {
        return switch (text) {
            case "nchw" -> SampleLayout.CHANNELS_FIRST;
            case "nhwc" -> SampleLayout.CHANNELS_LAST;
            default -> throw new IllegalArgumentException("'" + text + "' isn't a layout.");
        };
    }

    private static <T> Optional<T> option(DataSpec spec, String key, Function<String, T> reading, String remedy) {
        try {
            return spec.option(key).map(reading);
        } catch (IllegalArgumentException e) {
            throw new BadInputException(spec.toString(), "Option " + key + ": " + messageOf(e), remedy);
        }
    }

    private static String messageOf(IllegalArgumentException e) {
        return String.valueOf(e.getMessage());
    }
}
