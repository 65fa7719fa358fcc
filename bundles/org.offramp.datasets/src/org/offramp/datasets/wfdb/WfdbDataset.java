// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets.wfdb;

import java.util.List;
import org.offramp.api.BadInputException;
import org.offramp.api.Omission;
import org.offramp.api.datasets.DataSpec;
import org.offramp.api.datasets.Dataset;
import org.offramp.api.datasets.SampleCursor;
import org.offramp.api.datasets.SampleLayout;

/** Beats of one part, sorted by record and sample; a sample is [1, window]. */
final class WfdbDataset implements Dataset {
    private static final int LONGEST_WINDOW = 1 << 18;

    private final List<Beat> beats;
    private final Window window;
    private final int classes;
    private final List<Omission> omitted;

    private WfdbDataset(List<Beat> beats, Window window, int classes, List<Omission> omitted) {
        this.beats = beats;
        this.window = window;
        this.classes = classes;
        this.omitted = omitted;
    }

    static WfdbDataset of(DataSpec spec, WfdbFolder folder, WfdbOptions options) {
        Window window = window(spec, options, folder.records().get(0).header().frequency());
        BeatSelection selection = BeatSelection.of(folder, options, window);
        return new WfdbDataset(selection.beats(), window, options.classes().count(), selection.omitted());
    }

    private static Window window(DataSpec spec, WfdbOptions options, double frequency) {
        long length =
                (long) options.before().samples(frequency) + options.after().samples(frequency);
        if (length < 1 || length > LONGEST_WINDOW) {
            throw new BadInputException(
                    spec.toString(),
                    "A window of " + length + " samples around each R peak can't be cut out.",
                    "Choose before= and after= so that their sum is 1 to " + LONGEST_WINDOW + " samples.");
        }
        return new Window(options.before().samples(frequency), options.after().samples(frequency));
    }

    @Override
    public long size() {
        return beats.size();
    }

    @Override
    public List<Integer> sampleShape() {
        return List.of(1, window.length());
    }

    @Override
    public SampleLayout layout() {
        return SampleLayout.CHANNELS_FIRST;
    }

    @Override
    public int classes() {
        return classes;
    }

    @Override
    public List<Omission> omitted() {
        return omitted;
    }

    @Override
    public SampleCursor read(long from) {
        if (from < 0 || from > size()) {
            throw new IllegalArgumentException("There is no record " + from + " among " + size() + ".");
        }
        return new BeatCursor(beats.subList((int) from, beats.size()), window);
    }
}
