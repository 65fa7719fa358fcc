// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline.features;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.offramp.api.BadInputException;
import org.offramp.api.Omission;
import org.offramp.api.Progress;
import org.offramp.api.datasets.DataSpec;
import org.offramp.api.datasets.DatasetReader;
import org.offramp.api.datasets.Samples;
import org.offramp.api.extraction.Features;
import org.offramp.graph.Fingerprint;
import org.offramp.pipeline.inference.OmittedRecords;
import org.offramp.pipeline.services.AvailableReaders;
import org.offramp.pipeline.storage.CacheFolder;
import org.offramp.pipeline.storage.DataIdentity;

/** Gives the features of the samples that a SPEC names: from an earlier run, or from one pass of the backbone. */
public final class SampleSource {
    private final AvailableReaders readers;
    private final FeatureNetwork network;
    private final FeatureExtraction extraction;
    private final CacheFolder cache;
    private final List<String> dependencies;
    private final int classes;
    private final Set<Omission> omitted = new LinkedHashSet<>();

    /** @param dependencies what the features depend on beside network and data: engine and settings */
    public SampleSource(
            AvailableReaders readers,
            FeatureNetwork network,
            FeatureExtraction extraction,
            CacheFolder cache,
            List<String> dependencies,
            int classes) {
        this.readers = readers;
        this.network = network;
        this.extraction = extraction;
        this.cache = cache;
        this.dependencies = List.copyOf(dependencies);
        this.classes = classes;
    }

    public Samples open(DataSpec spec) throws IOException {
        DatasetReader reader = readers.byId(spec.reader());
        DataSpec complete = reader.complete(spec, "train");
        Samples samples = Samples.open(
                reader, complete, network.network().inputs().get(0).type().shape());
        if (samples.classes() > classes) {
            throw new BadInputException(
                    complete.toString(),
                    "The data has " + samples.classes() + " classes, but the backbone tells only " + classes
                            + " apart.",
                    "Maybe it is another network's data.");
        }
        return samples;
    }

    Features features(DataSpec spec, Progress progress) throws IOException {
        Samples samples = open(spec);
        List<Omission> unknown = samples.omitted().stream()
                .filter(omission -> !omitted.contains(omission))
                .toList();
        OmittedRecords.note(unknown, spec, progress);
        omitted.addAll(unknown);
        FeatureStore store = new FeatureStore(cache.folder("features/" + key(samples)));
        return extraction.extract(samples, store, progress);
    }

    /** Records of all data so far that can't be used. */
    public List<Omission> omitted() {
        return List.copyOf(omitted);
    }

    /** What the features of these samples depend on, as a short name. */
    public String key(Samples samples) throws IOException {
        List<String> all = new ArrayList<>(dependencies);
        all.add(Fingerprint.of(network.network()));
        all.add(network.tensors().toString());
        all.add(DataIdentity.of(samples.spec()));
        return DataIdentity.key(all);
    }
}
