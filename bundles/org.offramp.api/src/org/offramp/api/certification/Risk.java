// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.certification;

import org.offramp.api.search.Plan;
import org.offramp.api.training.ExitProfile;

/** What may go wrong in a cascade: the mean, over all samples, of a loss that is -1, 0 or 1. */
public enum Risk {
    /** The backbone is right and the cascade is wrong; what the cascade gets right beyond the backbone doesn't count. */
    HARM,
    /** Accuracy lost: 1 where only the backbone is right, -1 where only the cascade is. */
    SIGNED,
    /** The cascade's answer isn't the backbone's. Needs no labels. */
    CONSISTENCY;

    /**
     * What a sample loses when it gets its answer from a classifier.
     *
     * @param classifier its index in the profile
     */
    public int loss(ExitProfile profile, int classifier, int sample) {
        int backbone = profile.heads();
        boolean right = profile.isRight(classifier, sample);
        boolean backboneRight = profile.isRight(backbone, sample);
        return switch (this) {
            case HARM -> backboneRight && !right ? 1 : 0;
            case SIGNED -> (backboneRight ? 1 : 0) - (right ? 1 : 0);
            case CONSISTENCY ->
                profile.predicted()[classifier][sample] == profile.predicted()[backbone][sample] ? 0 : 1;
        };
    }

    /** What a sample loses in a plan's cascade. */
    public int loss(ExitProfile profile, Plan plan, int sample) {
        return loss(profile, plan.answering(profile, plan.exitOf(profile, sample), sample), sample);
    }

    /**
     * A profile with the same confidences whose accuracy drop is this risk, for any plan, so that any search of
     * accuracies searches this risk. Its labels stand for nothing else.
     */
    public ExitProfile asAccuracyDrop(ExitProfile profile) {
        return switch (this) {
            case HARM ->
                new ExitProfile(
                        profile.classifiers(), profile.confidence(), predictedOrRight(profile), profile.label());
            case SIGNED -> profile;
            case CONSISTENCY ->
                new ExitProfile(
                        profile.classifiers(),
                        profile.confidence(),
                        profile.predicted(),
                        profile.predicted()[profile.heads()]);
        };
    }

    /** Right answers wherever nothing is lost. */
    private int[][] predictedOrRight(ExitProfile profile) {
        int[][] predicted = new int[profile.predicted().length][profile.samples()];
        for (int classifier = 0; classifier < predicted.length; classifier++) {
            for (int sample = 0; sample < profile.samples(); sample++) {
                predicted[classifier][sample] = loss(profile, classifier, sample) > 0
                        ? profile.predicted()[classifier][sample]
                        : profile.label()[sample];
            }
        }
        return predicted;
    }
}
