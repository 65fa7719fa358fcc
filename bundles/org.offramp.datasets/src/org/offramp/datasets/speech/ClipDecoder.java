// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets.speech;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.offramp.api.datasets.SampleLayout;
import org.offramp.datasets.folders.RecordDecoder;
import org.offramp.datasets.folders.UnusableRecordException;

/** Turns the first second of a WAV file into coefficients. */
final class ClipDecoder implements RecordDecoder {
    private final CepstralCoefficients coefficients = new CepstralCoefficients();
    private final FeatureRounding rounding;

    ClipDecoder(FeatureRounding rounding) {
        this.rounding = rounding;
    }

    @Override
    public SampleLayout layout() {
        return SampleLayout.CHANNELS_LAST;
    }

    @Override
    public List<Integer> check(Path file) throws IOException, UnusableRecordException {
        clip(file);
        return List.of(CepstralCoefficients.FRAMES, CepstralCoefficients.COEFFICIENTS, 1);
    }

    @Override
    public float[] decode(Path file) throws IOException, UnusableRecordException {
        double[] features = coefficients.of(clip(file));
        float[] values = new float[features.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = rounding.apply((float) features[i]);
        }
        return values;
    }

    private static double[] clip(Path file) throws IOException, UnusableRecordException {
        return WavFile.samples(file, CepstralCoefficients.RATE, CepstralCoefficients.SAMPLES);
    }
}
