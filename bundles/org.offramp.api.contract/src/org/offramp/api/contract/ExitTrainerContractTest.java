// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.offramp.api.BadInputException;
import org.offramp.api.Progress;
import org.offramp.api.analysis.ExitHead;
import org.offramp.api.extraction.FeatureSet;
import org.offramp.api.training.ExitTrainer;
import org.offramp.api.training.TrainedHead;
import org.offramp.api.training.TrainingSettings;
import org.offramp.graph.Interpreter;
import org.offramp.graph.Network;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;

/** What every {@link ExitTrainer} does. To use: extend, override {@link #trainer()}. */
public abstract class ExitTrainerContractTest {
    private static final TrainingSettings SETTINGS = new TrainingSettings(11, 40, 40, 32, 0.02);
    private static final ExitHead LINEAR = ContractHeads.linear(4, 4);
    private static final ExitHead HIDDEN = ContractHeads.hidden(2, 16, 2);
    private static final FeatureSet CLOUDS = SyntheticFeatures.separable(600, 4, 1);
    private static final FeatureSet OTHER_CLOUDS = SyntheticFeatures.separable(205, 4, 2);
    private static final FeatureSet SIGNS = SyntheticFeatures.signs(600, 3);
    private static final FeatureSet OTHER_SIGNS = SyntheticFeatures.signs(205, 4);

    /** The trainer under test. */
    protected abstract ExitTrainer trainer();

    private TrainedHead train(ExitHead head, FeatureSet training, FeatureSet validation) {
        return trainer().train(head, training, validation, SETTINGS, Progress.NONE);
    }

    @Test
    protected void tellsApartWhatAPlaneCanSeparate() {
        assertThat(train(LINEAR, CLOUDS, OTHER_CLOUDS).validationAccuracy()).isGreaterThan(0.99);
    }

    @Test
    protected void learnsWithAHiddenLayerWhatALinearHeadCannot() {
        ExitHead linear = ContractHeads.linear(2, 2);
        assertThat(train(linear, SIGNS, OTHER_SIGNS).validationAccuracy()).isLessThan(0.75);
        assertThat(train(HIDDEN, SIGNS, OTHER_SIGNS).validationAccuracy()).isGreaterThan(0.97);
    }

    @Test
    protected void trainsConvolutions() {
        ExitHead head = ContractHeads.convolutional(4, 3, 4);
        assertThat(train(head, CLOUDS, OTHER_CLOUDS).validationAccuracy()).isGreaterThan(0.97);
    }

    @Test
    protected void givesWeightsThatDoWhatItSaysOnFeaturesAsTheyAre() {
        TrainedHead trained = train(HIDDEN, SIGNS, OTHER_SIGNS);
        assertThat(accuracy(trained.head().classifier(), OTHER_SIGNS)).isEqualTo(trained.validationAccuracy());
    }

    private static double accuracy(Network classifier, FeatureSet features) {
        int right = 0;
        for (int sample = 0; sample < features.size(); sample++) {
            float[] values = new float[features.width()];
            features.copyTo(sample, values, 0);
            Map<String, Tensor> inputs = Map.of("x", Tensor.ofFloats(Shape.of(1, values.length), values));
            float[] logits = new Interpreter(classifier)
                    .run(inputs, classifier.outputs())
                    .get(0)
                    .toFloats();
            right += largest(logits) == features.label(sample) ? 1 : 0;
        }
        return (double) right / features.size();
    }

    private static int largest(float[] logits) {
        int largest = 0;
        for (int label = 1; label < logits.length; label++) {
            largest = logits[label] > logits[largest] ? label : largest;
        }
        return largest;
    }

    @Test
    protected void changesNothingOfTheHeadButItsTrainableConstants() {
        ExitHead trained = train(HIDDEN, SIGNS, OTHER_SIGNS).head();
        assertThat(trained.name()).isEqualTo(HIDDEN.name());
        assertThat(trained.reduction()).isSameAs(HIDDEN.reduction());
        assertThat(trained.classifier().nodes()).isEqualTo(HIDDEN.classifier().nodes());
        assertThat(trained.classifier().inputs()).isEqualTo(HIDDEN.classifier().inputs());
        assertThat(trained.classifier().outputs()).isEqualTo(HIDDEN.classifier().outputs());
        assertThat(trained.classifier().constants().keySet())
                .isEqualTo(HIDDEN.classifier().constants().keySet());
    }

    @Test
    protected void leavesConstantsAloneThatArentTrainable() {
        String kept = HIDDEN.trainable().stream().sorted().findFirst().orElseThrow();
        ExitHead partly = new ExitHead(
                "partly",
                HIDDEN.blueprint(),
                HIDDEN.point(),
                HIDDEN.reduction(),
                train(HIDDEN, SIGNS, OTHER_SIGNS).head().classifier(),
                HIDDEN.trainable().stream().filter(name -> !name.equals(kept)).collect(Collectors.toSet()));
        Network trained = train(partly, SIGNS, OTHER_SIGNS).head().classifier();
        assertThat(trained.constant(kept)).isEqualTo(partly.classifier().constant(kept));
        assertThat(trained.constants()).isNotEqualTo(partly.classifier().constants());
    }

    @Test
    protected void givesTheSameWeightsForTheSameSeed() {
        assertThat(constants(train(HIDDEN, SIGNS, OTHER_SIGNS)))
                .isEqualTo(constants(train(HIDDEN, SIGNS, OTHER_SIGNS)));
    }

    @Test
    protected void givesOtherWeightsForAnotherSeed() {
        TrainingSettings other = new TrainingSettings(12, 40, 40, 32, 0.02);
        assertThat(constants(trainer().train(HIDDEN, SIGNS, OTHER_SIGNS, other, Progress.NONE)))
                .isNotEqualTo(constants(train(HIDDEN, SIGNS, OTHER_SIGNS)));
    }

    @Test
    protected void givesTheSameWeightsWhateverElseIsTrainedMeanwhile() throws Exception {
        Map<String, Tensor> alone = constants(train(HIDDEN, SIGNS, OTHER_SIGNS));
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            List<Future<TrainedHead>> together = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                together.add(threads.submit(() -> train(HIDDEN, SIGNS, OTHER_SIGNS)));
                threads.submit(() -> train(LINEAR, CLOUDS, OTHER_CLOUDS));
            }
            for (Future<TrainedHead> trained : together) {
                assertThat(constants(trained.get())).isEqualTo(alone);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static Map<String, Tensor> constants(TrainedHead trained) {
        return trained.head().classifier().constants();
    }

    @Test
    protected void stopsWhenItGetsNoBetter() {
        FeatureSet training = SyntheticFeatures.noise(200, 6, 3, 5);
        FeatureSet validation = SyntheticFeatures.noise(200, 6, 3, 6);
        TrainingSettings settings = new TrainingSettings(1, 500, 3, 20, 0.01);
        TrainedHead trained =
                trainer().train(ContractHeads.hidden(6, 8, 3), training, validation, settings, Progress.NONE);
        assertThat(trained.epochs()).isBetween(4, 499);
    }

    @Test
    protected void takesBatchesLargerThanTheData() {
        TrainingSettings settings = new TrainingSettings(1, 200, 200, 4096, 0.05);
        TrainedHead trained = trainer().train(LINEAR, CLOUDS, OTHER_CLOUDS, settings, Progress.NONE);
        assertThat(trained.validationAccuracy()).isGreaterThan(0.99);
    }

    @Test
    protected void refusesFeaturesThatArentNumbers() {
        for (float value : new float[] {Float.NaN, Float.POSITIVE_INFINITY}) {
            SyntheticFeatures bad = SyntheticFeatures.separable(50, 4, 7);
            bad.values()[4 * 17 + 2] = value;
            assertThatThrownBy(() -> train(LINEAR, bad, OTHER_CLOUDS))
                    .isInstanceOf(BadInputException.class)
                    .hasMessageContaining("17")
                    .hasMessageContaining(LINEAR.name());
            assertThatThrownBy(() -> train(LINEAR, CLOUDS, bad)).isInstanceOf(BadInputException.class);
        }
    }

    @Test
    protected void refusesLabelsThatAreNoClass() {
        for (int label : new int[] {-1, 4}) {
            SyntheticFeatures bad = SyntheticFeatures.separable(50, 4, 7);
            bad.labels()[13] = label;
            assertThatThrownBy(() -> train(LINEAR, bad, OTHER_CLOUDS))
                    .isInstanceOf(BadInputException.class)
                    .hasMessageContaining("13")
                    .hasMessageContaining("label " + label);
        }
    }

    @Test
    protected void refusesFeaturesOfAnotherWidthAndEmptyOnes() {
        FeatureSet none = new SyntheticFeatures(new float[0], 4, new int[0]);
        assertThatThrownBy(() -> train(LINEAR, SIGNS, OTHER_CLOUDS)).isInstanceOf(BadInputException.class);
        assertThatThrownBy(() -> train(LINEAR, none, OTHER_CLOUDS)).isInstanceOf(BadInputException.class);
        assertThatThrownBy(() -> train(LINEAR, CLOUDS, none)).isInstanceOf(BadInputException.class);
    }

    @Test
    protected void stopsWhenCancelled() {
        CountingProgress progress = new CountingProgress(3);
        assertThatThrownBy(() -> trainer().train(LINEAR, CLOUDS, OTHER_CLOUDS, SETTINGS, progress))
                .isInstanceOf(CancellationException.class);
        assertThat(progress.done).isEqualTo(3);
    }

    @Test
    protected void tellsOfEachEpoch() {
        CountingProgress progress = new CountingProgress(Long.MAX_VALUE);
        TrainedHead trained = trainer().train(LINEAR, CLOUDS, OTHER_CLOUDS, SETTINGS, progress);
        assertThat(progress.total).isEqualTo(SETTINGS.mostEpochs());
        assertThat(progress.done).isEqualTo(trained.epochs());
    }

    private static final class CountingProgress implements Progress {
        private final long most;
        private long total;
        private long done;

        CountingProgress(long most) {
            this.most = most;
        }

        @Override
        public void begin(String task, long steps) {
            total = steps;
        }

        @Override
        public void advance(long more) {
            done += more;
        }

        @Override
        public void note(String message) {}

        @Override
        public boolean isCancelled() {
            return done >= most;
        }
    }
}
