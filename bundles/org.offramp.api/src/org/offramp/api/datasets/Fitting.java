// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.datasets;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.offramp.api.BadInputException;
import org.offramp.graph.tensors.Dim;
import org.offramp.graph.tensors.Shape;

/** Finds the way to put the samples of a dataset into a network's input. */
final class Fitting {
    private final DataSpec spec;
    private final List<Integer> sample;
    private final SampleLayout known;
    private final SampleOptions options;
    private final Shape input;

    private Fitting(DataSpec spec, Dataset dataset, SampleOptions options, Shape input) {
        this.spec = spec;
        this.sample = dataset.sampleShape();
        this.known = sample.isEmpty() ? SampleLayout.NONE : dataset.layout();
        this.options = options;
        this.input = input;
    }

    /** @throws BadInputException when there is no way */
    static Arrangement of(DataSpec spec, Dataset dataset, SampleOptions options, Shape networkInput) {
        Fitting fitting = new Fitting(spec, dataset, options, networkInput);
        fitting.checkInput();
        Arrangement arrangement = fitting.ways()
                .filter(fitting::fits)
                .findFirst()
                .map(fitting::arrangement)
                .orElseThrow(fitting::noFit);
        fitting.checkChannels(arrangement);
        return arrangement;
    }

    /** From a layout of the samples to one of the network. */
    private record Way(SampleLayout from, SampleLayout to) {}

    /** The plainest first. Different ways fit different shapes, unless all extents are the same. */
    private Stream<Way> ways() {
        SampleLayout asked = channelsAreFirst() ? SampleLayout.CHANNELS_FIRST : options.layout();
        if (known == SampleLayout.NONE) {
            Way asItIs = new Way(asked, asked);
            return asked == SampleLayout.NONE || sample.isEmpty()
                    ? Stream.of(asItIs)
                    : Stream.of(asItIs, moveToFirst(), moveToLast());
        }
        return asked == SampleLayout.NONE
                ? Stream.of(new Way(known, known), new Way(known, other(known)))
                : Stream.of(new Way(known, asked));
    }

    /**
     * Means for each channel tell pictures' channels for a network of pictures of the same shape: those that come first
     * in it, unless the last axis has as many.
     */
    private boolean channelsAreFirst() {
        int channels = options.normalisation().channels();
        return known == SampleLayout.NONE
                && options.layout() == SampleLayout.NONE
                && channels > 1
                && sample.size() == 3
                && sample.equals(input.extentsFrom(1))
                && sample.get(0) == channels
                && sample.get(2) != channels;
    }

    private static Way moveToFirst() {
        return new Way(SampleLayout.CHANNELS_LAST, SampleLayout.CHANNELS_FIRST);
    }

    private static Way moveToLast() {
        return new Way(SampleLayout.CHANNELS_FIRST, SampleLayout.CHANNELS_LAST);
    }

    private static SampleLayout other(SampleLayout layout) {
        return layout == SampleLayout.CHANNELS_FIRST ? SampleLayout.CHANNELS_LAST : SampleLayout.CHANNELS_FIRST;
    }

    private boolean fits(Way way) {
        return withoutOnes(moved(way)).equals(withoutOnes(input.extentsFrom(1)));
    }

    /** Extents of a sample after a way. */
    private List<Integer> moved(Way way) {
        List<Integer> extents = new ArrayList<>(sample);
        if (way.from() != way.to()) {
            Collections.rotate(extents, way.to() == SampleLayout.CHANNELS_LAST ? -1 : 1);
        }
        return extents;
    }

    /** An axis of extent 1, such as the channel of grey pictures, may come or go. */
    private static List<Integer> withoutOnes(List<Integer> extents) {
        return extents.stream().filter(extent -> extent != 1).toList();
    }

    private Arrangement arrangement(Way way) {
        int elements = Math.toIntExact(input.with(0, Dim.BATCH).elementsPerSample());
        if (way.from() == SampleLayout.NONE || sample.isEmpty()) {
            return Arrangement.unknown(elements);
        }
        boolean first = way.from() == SampleLayout.CHANNELS_FIRST;
        int channels = sample.get(first ? 0 : sample.size() - 1);
        return new Arrangement(channels, elements / channels, first, way.to() == SampleLayout.CHANNELS_FIRST);
    }

    private void checkInput() {
        boolean batchFirst = input.rank() > 0 && input.dims().stream().skip(1).allMatch(Dim::isFixed);
        if (!batchFirst || input.dims().stream().skip(1).anyMatch(dim -> dim.factor() == 0)) {
            throw new BadInputException(
                    spec.toString(),
                    "The network's input " + input + " isn't a batch of samples of one fixed shape.",
                    "Export the network with the batch as the first dimension and numbers for all others.");
        }
    }

    private void checkChannels(Arrangement arrangement) {
        Normalisation normalisation = options.normalisation();
        if (!normalisation.fits(arrangement.channels())) {
            boolean unknown = known == SampleLayout.NONE && options.layout() == SampleLayout.NONE;
            throw new BadInputException(
                    spec.toString(),
                    "There are means or deviations for " + normalisation.channels() + " channels, but "
                            + (unknown
                                    ? "which axis is the channels isn't known."
                                    : "samples have " + arrangement.channels() + "."),
                    unknown ? "Add layout=nchw or layout=nhwc." : "Give one number, or one for each channel.");
        }
    }

    private BadInputException noFit() {
        return new BadInputException(
                spec.toString(),
                "Samples of shape " + text(sample) + asWhat() + " don't fit the network's input " + input + ".",
                remedy());
    }

    private String remedy() {
        if (known != SampleLayout.NONE && (fits(new Way(known, known)) || fits(new Way(known, other(known))))) {
            return "Leave the option layout away: the network has its channels elsewhere.";
        }
        return layoutThatFits()
                .map(layout -> "Add layout=" + layout + " if that is where the samples have their channels.")
                .orElse("Choose the data that the network was made for, or reshape it.");
    }

    private String asWhat() {
        return switch (known) {
            case CHANNELS_FIRST -> " (channels first)";
            case CHANNELS_LAST -> " (channels last)";
            case NONE -> "";
        };
    }

    private Optional<String> layoutThatFits() {
        if (known != SampleLayout.NONE || sample.isEmpty()) {
            return Optional.empty();
        }
        return fits(moveToFirst()) ? Optional.of("nhwc") : fits(moveToLast()) ? Optional.of("nchw") : Optional.empty();
    }

    private static String text(List<Integer> extents) {
        return extents.stream().map(String::valueOf).collect(Collectors.joining("x", "[", "]"));
    }
}
