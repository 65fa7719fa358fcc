// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline.features;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final String computedBy;
    private final int classes;
    private final Map<DataSpec, Samples> opened = new LinkedHashMap<>();
    private final Set<Omission> told = new HashSet<>();

    /** @param computedBy what the features depend on beside network and data: engine and settings */
    public SampleSource(
            AvailableReaders readers,
            FeatureNetwork network,
            FeatureExtraction extraction,
            CacheFolder cache,
            String computedBy,
            int classes) {
        this.readers = readers;
        this.network = network;
        this.extraction = extraction;
        this.cache = cache;
        this.computedBy = computedBy;
        this.classes = classes;
    }

    /** Each SPEC is opened once: readers may look at every file then. */
    public Samples open(DataSpec spec) throws IOException {
        Optional<Samples> earlier = Optional.ofNullable(opened.get(spec));
        if (earlier.isPresent()) {
            return earlier.get();
        }
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
        opened.put(spec, samples);
        return samples;
    }

    Features features(DataSpec spec, Progress progress) throws IOException {
        Samples samples = open(spec);
        OmittedRecords.note(samples.omitted().stream().filter(told::add).toList(), spec, progress);
        FeatureStore store = new FeatureStore(cache.resolve("features/" + key(samples)));
        return extraction.extract(samples, store, progress);
    }

    /** Records of all data opened so far that can't be used. */
    public List<Omission> omitted() {
        return opened.values().stream()
                .flatMap(samples -> samples.omitted().stream())
                .distinct()
                .toList();
    }

    /** What the features of these samples depend on, as a short name. */
    public String key(Samples samples) throws IOException {
        return DataIdentity.key(List.of(
                computedBy,
                Fingerprint.of(network.network()),
                network.tensors().toString(),
                DataIdentity.of(samples.spec())));
    }
}
