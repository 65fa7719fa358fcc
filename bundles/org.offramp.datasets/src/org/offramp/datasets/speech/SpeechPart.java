// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets.speech;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.offramp.api.BadInputException;
import org.offramp.api.datasets.DataSpec;

/**
 * Which clips are asked for, in terms of five folds by a hash of the clip's name.
 *
 * @param folds numbers from 0 on
 */
record SpeechPart(Set<Integer> folds) {
    private static final int FOLDS = 5;
    private static final String REMEDY = "Write split=train, validation or test with fold=0 to 4, the fold that is the"
            + " test; or leave both away for all clips.";

    /** @throws BadInputException when the options don't say which */
    static SpeechPart of(DataSpec spec) {
        if (spec.option("fold").isEmpty()) {
            String split = spec.option("split").orElse("all");
            if (!split.equals("all")) {
                throw new BadInputException(spec.toString(), "split=" + split + " lacks its fold.", REMEDY);
            }
            return new SpeechPart(IntStream.range(0, FOLDS).boxed().collect(Collectors.toSet()));
        }
        String fold = spec.option("fold").orElseThrow();
        if (!fold.matches("[0-4]")) {
            throw new BadInputException(spec.toString(), "There is no fold " + fold + ".", REMEDY);
        }
        return of(spec, Integer.parseInt(fold));
    }

    private static SpeechPart of(DataSpec spec, int test) {
        String split = spec.option("split").orElse("test");
        int validation = (test + 1) % FOLDS;
        return switch (split) {
            case "test" -> new SpeechPart(Set.of(test));
            case "validation" -> new SpeechPart(Set.of(validation));
            case "train" ->
                new SpeechPart(IntStream.range(0, FOLDS)
                        .filter(fold -> fold != test && fold != validation)
                        .boxed()
                        .collect(Collectors.toSet()));
            default -> throw new BadInputException(spec.toString(), "There is no split '" + split + "'.", REMEDY);
        };
    }

    boolean holds(String fileName) {
        return folds.contains(fold(fileName));
    }

    /** First four bytes of the SHA-256 of the name without its extension, as a number, modulo 5. */
    static int fold(String fileName) {
        int dot = fileName.lastIndexOf('.');
        String name = dot < 0 ? fileName : fileName.substring(0, dot);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return (int) (Integer.toUnsignedLong(ByteBuffer.wrap(hash).getInt()) % FOLDS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
