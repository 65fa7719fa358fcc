// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.offramp.api.BadInputException;
import org.offramp.api.datasets.DataSpec;

/** Which array of an archive holds the samples and which their labels. */
record NpzNames(String samples, String labels) {
    private static final List<String> SPLITS = List.of("train", "test", "val");

    static NpzNames choose(DataSpec spec, NpzArchive archive) throws IOException {
        Optional<String> samples = spec.option("samples");
        Optional<String> labels = spec.option("labels");
        if (samples.isPresent() && labels.isPresent()) {
            return new NpzNames(samples.get(), labels.get());
        }
        if (samples.isPresent() || labels.isPresent()) {
            throw new BadInputException(
                    spec.toString(),
                    "One of the options samples and labels is given without the other.",
                    "Give both; the file has " + archive.namesText() + ".");
        }
        return guess(spec.option("split").orElse("test"), archive)
                .orElseThrow(() -> new BadInputException(
                        spec.toString(),
                        "It isn't clear which arrays are the samples and labels; the file has " + archive.namesText()
                                + ".",
                        "Add samples=NAME&labels=NAME."));
    }

    private static Optional<NpzNames> guess(String split, NpzArchive archive) throws IOException {
        List<String> names = archive.names();
        Optional<NpzNames> usual = usual(split)
                .filter(pair -> names.contains(pair.samples()) && names.contains(pair.labels()))
                .findFirst();
        boolean otherSplit = names.stream()
                .map(name -> name.replace(split, ""))
                .anyMatch(name -> SPLITS.stream().anyMatch(name::contains));
        return usual.isPresent() || names.size() != 2 || otherSplit
                ? usual
                : Optional.of(ofTwo(names.get(0), names.get(1), archive));
    }

    /** As Keras, scikit-learn and others name them. */
    private static Stream<NpzNames> usual(String split) {
        return Stream.of(
                new NpzNames("x_" + split, "y_" + split),
                new NpzNames("X_" + split, "y_" + split),
                new NpzNames(split + "_images", split + "_labels"),
                new NpzNames("x", "y"),
                new NpzNames("X", "y"));
    }

    /** The labels have the smaller rows. */
    private static NpzNames ofTwo(String one, String other, NpzArchive archive) throws IOException {
        int oneElements = archive.rows(one).header().rowElements();
        int otherElements = archive.rows(other).header().rowElements();
        return oneElements < otherElements ? new NpzNames(other, one) : new NpzNames(one, other);
    }
}
