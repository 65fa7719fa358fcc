// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.offramp.api.BadInputException;
import org.offramp.api.decision.Decision;
import org.offramp.api.decision.TemperatureFit;
import org.offramp.api.training.ExitProfile;
import org.offramp.api.training.ProfileFiles;
import org.osgi.service.component.annotations.Component;

/**
 * Profiles as {@code .npz} files. Beside what every profile has, the classifiers' names are written as an array of
 * texts; a file without one is given names when it is read. A file may hold {@code logits} [K,N,C] instead of confidence
 * and predicted.
 */
@Component
public final class NpzProfiles implements ProfileFiles {
    private static final String CONFIDENCE = "confidence";
    private static final String PREDICTED = "predicted";
    private static final String LABEL = "label";
    private static final String LOGITS = "logits";
    private static final String CLASSIFIERS = "classifiers";

    @Override
    public ExitProfile read(Path file) throws IOException {
        return read(file, Optional.empty());
    }

    @Override
    public ExitProfile read(Path file, Decision decision) throws IOException {
        return read(file, Optional.of(decision));
    }

    @Override
    public List<Double> temperatures(Path file, TemperatureFit fit) throws IOException {
        try (NpzArchive archive = NpzArchive.open(file)) {
            if (!archive.names().contains(LOGITS)) {
                throw lacksLogits(file);
            }
            int[] labels = new ProfileRows(archive.rows(LABEL)).column();
            return LogitRows.temperatures(archive.rows(LOGITS), labels, fit);
        }
    }

    private static BadInputException lacksLogits(Path file) {
        return new BadInputException(
                file,
                "It holds no " + LOGITS + ".",
                "Decision rules and temperatures need them: write them as [K,N,C].");
    }

    private static ExitProfile read(Path file, Optional<Decision> decision) throws IOException {
        try (NpzArchive archive = NpzArchive.open(file)) {
            int[] labels = new ProfileRows(archive.rows(LABEL)).column();
            float[][] confidence;
            int[][] predicted;
            boolean hasLogits = archive.names().contains(LOGITS);
            if (decision.isPresent() && !hasLogits) {
                throw lacksLogits(file);
            }
            if (hasLogits && (decision.isPresent() || !archive.names().contains(CONFIDENCE))) {
                LogitRows logits = new LogitRows(archive.rows(LOGITS), labels.length, decision);
                confidence = logits.confidence();
                predicted = logits.predicted();
            } else {
                confidence = new ProfileRows(archive.rows(CONFIDENCE)).shares(labels.length);
                predicted = new ProfileRows(archive.rows(PREDICTED)).classes(labels.length);
            }
            List<String> names = archive.names().contains(CLASSIFIERS)
                    ? NpyTexts.read(archive.textRows(CLASSIFIERS))
                    : invented(confidence.length);
            if (predicted.length != confidence.length || names.size() != confidence.length) {
                throw new BadInputException(
                        file,
                        "There are " + confidence.length + " rows of " + CONFIDENCE + ", " + predicted.length + " of "
                                + PREDICTED + " and " + names.size() + " " + CLASSIFIERS + ".",
                        "Write one row for each classifier, the backbone's own last.");
            }
            return new ExitProfile(names, confidence, predicted, labels);
        }
    }

    private static List<String> invented(int classifiers) {
        Stream<String> heads = IntStream.range(0, classifiers - 1).mapToObj(head -> "head " + head);
        return Stream.concat(heads, Stream.of("backbone")).toList();
    }

    @Override
    public void write(ExitProfile profile, Path file) throws IOException {
        int classifiers = profile.classifiers().size();
        Map<String, byte[]> arrays = new LinkedHashMap<>();
        NpyBytes confidence = new NpyBytes("<f4", classifiers, profile.samples());
        NpyBytes predicted = new NpyBytes("<i4", classifiers, profile.samples());
        for (int classifier = 0; classifier < classifiers; classifier++) {
            confidence.floats(profile.confidence()[classifier]);
            predicted.ints(profile.predicted()[classifier]);
        }
        arrays.put(CONFIDENCE, confidence.bytes());
        arrays.put(PREDICTED, predicted.bytes());
        arrays.put(
                LABEL,
                new NpyBytes("<i4", profile.samples()).ints(profile.label()).bytes());
        arrays.put(CLASSIFIERS, NpyTexts.bytes(profile.classifiers()));
        NpzWriter.write(file, arrays);
    }
}
