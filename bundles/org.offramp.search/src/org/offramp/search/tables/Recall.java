// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.tables;

/** Samples' codes at an exit where they get the answer of the most confident exit up to it. Used by one thread. */
final class Recall {
    private final Candidates candidates;
    private final float[] confidence;
    private final char[] codes;

    Recall(Candidates candidates) {
        this.candidates = candidates;
        confidence = new float[candidates.samples()];
        codes = new char[candidates.samples()];
    }

    void startWith(int candidate) {
        System.arraycopy(candidates.confidence(candidate), 0, confidence, 0, confidence.length);
        System.arraycopy(candidates.codes(candidate), 0, codes, 0, codes.length);
    }

    /** @param before at the exit before */
    void goOn(Recall before, int candidate) {
        float[] own = candidates.confidence(candidate);
        char[] ownCodes = candidates.codes(candidate);
        for (int place = 0; place < codes.length; place++) {
            int code = ownCodes[place];
            boolean recalled = before.confidence[place] > own[place];
            confidence[place] = recalled ? before.confidence[place] : own[place];
            codes[place] =
                    (char) (recalled ? code & ~OutcomeCodes.MASK | before.codes[place] & OutcomeCodes.MASK : code);
        }
    }

    char[] codes() {
        return codes;
    }
}
