// SPDX-License-Identifier: EPL-2.0
package org.offramp.plugins.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.offramp.api.BadInputException;
import org.offramp.api.decision.DecisionRule;
import org.offramp.api.plugins.PluginFailureException;

final class GuardTest {
    private static final Patience SHORT = new Patience(Duration.ofMillis(50), Duration.ofMillis(50));

    private static DecisionRule guarded(ToDoubleFunction<double[]> code, Patience patience) {
        return (DecisionRule) Guard.of(
                new Rule(code),
                GuardTest.class.getClassLoader(),
                Map.of("id", "acme-rule"),
                new GuardedCalls("DecisionRule 'acme-rule' of com.acme 1.0.0 (Acme Inc.)"),
                patience);
    }

    private record Rule(ToDoubleFunction<double[]> code) implements DecisionRule {
        @Override
        public String id() {
            throw new IllegalStateException("asked again");
        }

        @Override
        public String description() {
            return "a rule";
        }

        @Override
        public double confidence(double[] logits) {
            return code.applyAsDouble(logits);
        }
    }

    @Test
    void handsOnWhatIsAskedAndAnswered() {
        DecisionRule rule = guarded(logits -> logits[0], Patience.STANDARD);
        assertThat(rule.confidence(new double[] {0.25})).isEqualTo(0.25);
        assertThat(rule.description()).isEqualTo("a rule");
    }

    @Test
    void doesNotAskAgainForWhatIsKnown() {
        assertThat(guarded(logits -> 1, Patience.STANDARD).id()).isEqualTo("acme-rule");
    }

    @Test
    void namesTheVendorOfWhatFails() {
        DecisionRule rule = guarded(
                logits -> {
                    throw new ArithmeticException("by zero");
                },
                Patience.STANDARD);
        assertThatThrownBy(() -> rule.confidence(new double[1]))
                .isInstanceOf(PluginFailureException.class)
                .hasMessageContaining(
                        "'acme-rule' of com.acme 1.0.0 (Acme Inc.): It failed: ArithmeticException: by zero.")
                .hasCauseInstanceOf(ArithmeticException.class);
    }

    @Test
    void survivesEndlessRecursion() {
        DecisionRule rule = guarded(GuardTest::forever, Patience.STANDARD);
        assertThatThrownBy(() -> rule.confidence(new double[1])).isInstanceOf(PluginFailureException.class);
    }

    private static double forever(double[] logits) {
        return 1 + forever(logits);
    }

    @Test
    void letsTheErrorsOfTheContractPass() {
        BadInputException expected = new BadInputException("x", "y", "z");
        DecisionRule rule = guarded(
                logits -> {
                    throw expected;
                },
                Patience.STANDARD);
        assertThat(catchThrowable(() -> rule.confidence(new double[1]))).isSameAs(expected);
    }

    @Test
    void leavesWhatHangsAndDoesNotAskItAgain() throws InterruptedException {
        CountDownLatch interrupted = new CountDownLatch(1);
        DecisionRule rule = guarded(
                logits -> {
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException e) {
                        interrupted.countDown();
                    }
                    return 0;
                },
                SHORT);
        assertThatThrownBy(() -> rule.confidence(new double[1]))
                .isInstanceOf(PluginFailureException.class)
                .hasMessageContaining("no answer within");
        interrupted.await();
        assertThatThrownBy(() -> rule.confidence(new double[1])).hasMessageContaining("hung before");
    }

    @Test
    void endsWhenWhoAsksIsInterrupted() {
        DecisionRule rule = guarded(
                logits -> {
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return 0;
                },
                Patience.STANDARD);
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> rule.confidence(new double[1])).isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }
}
