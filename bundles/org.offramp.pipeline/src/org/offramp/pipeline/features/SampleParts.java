// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline.features;

import java.io.IOException;
import java.util.Optional;
import org.offramp.api.Progress;
import org.offramp.api.certification.CertificationRequest;
import org.offramp.api.conversion.ConversionRequest;
import org.offramp.api.datasets.DataSpec;
import org.offramp.api.extraction.Features;

/**
 * Which samples train, validate, calibrate and test. Where a SPEC lacks, its part is split off by the seed: calibration
 * from the data, the test from the calibration samples if they have a SPEC of their own, else from the data, and what
 * certifies from the calibration samples.
 */
public final class SampleParts {
    private static final double VALIDATION = 0.1;
    private static final double CALIBRATION = 0.2;
    private static final double TEST = 0.2;

    private final SampleSource source;
    private final ConversionRequest request;
    private final Features data;

    public SampleParts(SampleSource source, ConversionRequest request, Progress progress) throws IOException {
        this.source = source;
        this.request = request;
        this.data = source.features(request.data().training(), progress);
    }

    public Features training() {
        return part(0, (1 - VALIDATION) * trainingShare());
    }

    /** Decides when training stops. */
    public Features validation() {
        return part((1 - VALIDATION) * trainingShare(), trainingShare());
    }

    private Features part(double from, double to) {
        return part(data, from, to);
    }

    private Features part(Features features, double from, double to) {
        return Division.select(features, new Division(features.size(), request.seed()).part(from, to));
    }

    /** Chooses the thresholds. */
    public Features calibration(Progress progress) throws IOException {
        Features all = notForTraining(progress);
        return withholdsHalf() ? part(all, 0, 0.5) : all;
    }

    /** Certifies the plan, if that is asked for: nothing else sees these samples. */
    public Features certification(CertificationRequest asked, Progress progress) throws IOException {
        return asked.samples().isPresent()
                ? source.features(asked.samples().get(), progress)
                : part(notForTraining(progress), 0.5, 1);
    }

    private boolean withholdsHalf() {
        return request.goal().certification().stream()
                .anyMatch(asked -> asked.samples().isEmpty());
    }

    private Features notForTraining(Progress progress) throws IOException {
        if (request.data().calibration().isEmpty()) {
            return part(trainingShare(), trainingShare() + CALIBRATION);
        }
        Features given = source.features(request.data().calibration().get(), progress);
        return request.data().test().isPresent() ? given : part(given, 0, 0.5);
    }

    public Features test(Progress progress) throws IOException {
        Optional<DataSpec> test = request.data().test();
        if (test.isPresent()) {
            return source.features(test.get(), progress);
        }
        if (request.data().calibration().isEmpty()) {
            return part(1 - TEST, 1);
        }
        Features given = source.features(request.data().calibration().get(), progress);
        return part(given, 0.5, 1);
    }

    /** What the samples for training and validation depend on. */
    public String trainingKey() throws IOException {
        return key(request.data().training()) + " seed " + request.seed() + " training " + trainingShare()
                + " validation " + VALIDATION;
    }

    /** What all the samples and their division depend on. */
    public String key() throws IOException {
        return trainingKey() + " calibration "
                + (request.data().calibration().isPresent()
                        ? key(request.data().calibration().get())
                        : CALIBRATION) + " test "
                + (request.data().test().isPresent() ? key(request.data().test().get()) : TEST)
                + (withholdsHalf() ? " half withheld" : "");
    }

    /** What the certifying samples depend on beside the others. */
    public String key(CertificationRequest asked) throws IOException {
        return asked.samples().isPresent() ? key(asked.samples().get()) : "withheld half";
    }

    private String key(DataSpec spec) throws IOException {
        return source.key(source.open(spec));
    }

    private double trainingShare() {
        double share = 1;
        if (request.data().calibration().isEmpty()) {
            share -= CALIBRATION;
            share -= request.data().test().isEmpty() ? TEST : 0;
        }
        return share;
    }
}
