// SPDX-License-Identifier: EPL-2.0
package org.offramp.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.offramp.api.BadInputException;
import org.offramp.api.compute.ComputeException;
import org.osgi.framework.FrameworkUtil;

/** What concerns all commands: help, wrong usage, errors. */
class CommandLineFaceTest {
    private static final FakeOfframp NOTHING = FakeOfframp.nothing();
    private static final String[] COMMANDS = {"convert", "evaluate", "inspect", "conformance", "strategies", "platform"
    };

    private static Outcome inspect(Throwable failure) {
        return FakeOfframp.with((file, arithmetic) -> {
                    if (failure instanceof IOException trouble) {
                        throw trouble;
                    }
                    if (failure instanceof Error error) {
                        throw error;
                    }
                    throw (RuntimeException) failure;
                })
                .run("inspect", "net.onnx");
    }

    private static void assertWrongUsage(Outcome outcome, String... complaints) {
        assertThat(List.of(complaints))
                .allSatisfy(each -> assertThat(outcome.err()).contains(each));
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.code()).isEqualTo(2);
    }

    @Test
    void withoutACommandItIsWrongUsage() {
        assertWrongUsage(NOTHING.run(), "Usage: offramp");
        assertWrongUsage(NOTHING.run(), COMMANDS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "inspect",
                "inspect a b",
                "inspect a --nonsense",
                "inspect a --engine mxnet",
                "conformance",
                "evaluate",
                "evaluate --backbone a",
                "evaluate --data a",
                "evaluate --backbone a --data",
                "evaluate --backbone a --data npz:b --rounds 5",
                "strategies a",
                "platform",
                "platform check",
                "--json inspect a",
                "--nonsense",
                "nonsense"
            })
    void wrongUsageIsExplainedOnStandardErrorAlone(String arguments) {
        assertWrongUsage(NOTHING.run(arguments.split(" ")), "Usage: offramp");
    }

    @Test
    void aMisspeltCommandOrOptionIsRecognised() {
        assertWrongUsage(NOTHING.run("evalute"), "'evalute'", "Did you mean: offramp evaluate");
        assertWrongUsage(NOTHING.run("inspect", "a", "--jsn"), "'--jsn'", "Possible solutions: --json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-h", "--help", "help"})
    void helpListsTheCommands(String argument) {
        assertThat(NOTHING.run(argument).result()).startsWith("Usage: offramp").contains(COMMANDS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evaluate -h",
                "convert -h",
                "evaluate --help",
                "help evaluate",
                "inspect --help",
                "conformance -h",
                "strategies -h",
                "platform check -h"
            })
    void everyCommandHasHelp(String arguments) {
        String command = arguments.replaceAll(" ?(-h|--help|help) ?", "");
        assertThat(NOTHING.run(arguments.split(" ")).result())
                .startsWith("Usage: offramp " + command)
                .contains("--json", "--quiet", "--help");
    }

    @ParameterizedTest
    @ValueSource(strings = {"platform -h", "help platform"})
    void helpListsTheCommandsOfACommand(String arguments) {
        assertThat(NOTHING.run(arguments.split(" ")).result())
                .startsWith("Usage: offramp platform")
                .contains("check");
    }

    @Test
    void helpNamesTheDefaults() {
        assertThat(NOTHING.run("evaluate", "-h").result().replaceAll("\\s+", " "))
                .contains("(default: mxnet)", "(default: 5)", "(default: offramp in the user's cache folder)");
    }

    @Test
    void theVersionIsTheBundles() {
        assumeTrue(Optional.ofNullable(FrameworkUtil.getBundle(getClass())).isPresent(), "needs OSGi");
        assertThat(NOTHING.run("--version").result()).matches("Offramp \\d+\\.\\d+\\.\\d+\\S*\\R");
    }

    static Stream<Arguments> badInput() {
        String disk = "A file can't be read or written: No space left on device. Maybe the disk is full.";
        return Stream.of(
                Arguments.of(
                        new BadInputException("net.onnx", "It is damaged.", "Copy it again."),
                        "net.onnx: It is damaged. Copy it again."),
                Arguments.of(
                        new ComputeException("mxnet failed at 'conv1'. Maybe memory is short."),
                        "mxnet failed at 'conv1'. Maybe memory is short."),
                Arguments.of(new NoSuchFileException("a/b"), "a/b: There is no such file. Maybe the path is misspelt."),
                Arguments.of(new AccessDeniedException("a/b"), "a/b: Access is denied. Check the permissions."),
                Arguments.of(new IOException("No space left on device"), disk),
                Arguments.of(new UncheckedIOException(new IOException("No space left on device")), disk));
    }

    @ParameterizedTest
    @MethodSource("badInput")
    void badInputIsOneSentence(Exception failure, String sentence) {
        inspect(failure).assertOneSentence(3, sentence);
    }

    @Test
    void anUnexpectedExceptionIsAnInternalErrorToReport() {
        Outcome outcome = inspect(new IllegalStateException("no way"));
        assertThat(outcome.code()).isEqualTo(4);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err())
                .startsWith("offramp: internal error in 'offramp inspect': java.lang.IllegalStateException: no way."
                        + " Please report it with what follows.")
                .contains("at " + CommandLineFaceTest.class.getName());
    }

    @Test
    void anInternalErrorsOwnFullStopIsNotDoubled() {
        assertThat(inspect(new IllegalStateException("No way.")).err())
                .contains("IllegalStateException: No way. Please");
    }

    static Stream<Error> errors() {
        return Stream.of(
                new StackOverflowError(),
                new UnsatisfiedLinkError("libmxnet.so"),
                new NoClassDefFoundError("ai/djl/Model"),
                new AssertionError("broken"));
    }

    @ParameterizedTest
    @MethodSource("errors")
    void soIsAnError(Error error) {
        Outcome outcome = inspect(error);
        assertThat(outcome.code()).isEqualTo(4);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err())
                .startsWith("offramp: internal error in 'offramp inspect net.onnx': " + error + ". Please report");
    }

    @Test
    void withoutMemoryThereIsAHint() {
        inspect(new OutOfMemoryError("Java heap space"))
                .assertOneSentence(
                        4,
                        "out of memory (Java heap space) in 'offramp inspect net.onnx'. Maybe allow more, such as"
                                + " OFFRAMP_JAVA_OPTS=-Xmx4g.");
    }

    @Test
    void beingCancelledIsNoInternalErrorToReport() {
        inspect(new CancellationException()).assertOneSentence(4, "cancelled.");
    }

    @Test
    void whatFailsByAnInterruptIsCancelled() {
        Thread.currentThread().interrupt();
        try {
            inspect(new ClosedByInterruptException()).assertOneSentence(4, "cancelled.");
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"evaluate", "evaluate --quiet"})
    void anInterruptCancels(String command) {
        FakeEvaluation work = new FakeEvaluation(progress -> {
            if (progress.isCancelled()) {
                throw new CancellationException();
            }
        });
        String[] arguments = (command + " --backbone net.onnx --data npz:a").split(" ");
        Thread.currentThread().interrupt();
        try {
            FakeOfframp.with(work).run(arguments).assertOneSentence(4, "cancelled.");
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        FakeOfframp.with(work).run(arguments).result();
    }

    @Test
    void anErrorTakesTheLineOfProgressAway() {
        FakeEvaluation failing = new FakeEvaluation(progress -> {
            progress.begin("Working", 10);
            throw new BadInputException("data", "It is damaged.", "Copy it again.");
        });
        String err = FakeOfframp.with(failing)
                .runOnTerminal("evaluate", "--backbone", "net.onnx", "--data", "npz:a")
                .err();
        assertThat(err).contains("Working");
        assertThat(err).endsWith("\r\033[Kofframp: data: It is damaged. Copy it again." + System.lineSeparator());
    }

    @ParameterizedTest
    @ValueSource(strings = {"strategies", "strategies --json", "--help", "help evaluate"})
    void anOutputThatCannotBeWrittenIsAnError(String arguments) {
        FakeOfframp.with(() -> List.of())
                .runWithoutOutput("No space left on device", arguments.split(" "))
                .assertOneSentence(3, "standard output can't be written. Maybe the disk is full.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"strategies", "strategies --json", "--help", "help evaluate"})
    void aReaderThatHasHadEnoughIsNoError(String arguments) {
        FakeOfframp.with(() -> List.of())
                .runWithoutOutput("Broken pipe", arguments.split(" "))
                .result();
    }
}
