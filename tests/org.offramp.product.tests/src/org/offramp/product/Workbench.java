// SPDX-License-Identifier: EPL-2.0
package org.offramp.product;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** The desktop product, running, with one bundle more by which a test uses it: see the sources in {@code hands}. */
final class Workbench implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final long NANOS_BETWEEN_LOOKS = 100_000_000;
    private static final Path HOME = Path.of(System.getProperty("offramp.workbench"));

    private final Process process;
    private final Socket hands;
    private final BufferedReader answers;
    private final PrintWriter questions;

    private Workbench(Process process, Socket hands) throws IOException {
        this.process = process;
        this.hands = hands;
        answers = new BufferedReader(new InputStreamReader(hands.getInputStream(), StandardCharsets.UTF_8));
        questions = new PrintWriter(hands.getOutputStream(), true, StandardCharsets.UTF_8);
    }

    /** The number of a virtual display, or of the user's; empty when there is none, which was said then. */
    static String display() {
        try {
            Process process = new ProcessBuilder("sh", "../display", "the running workbench")
                    .directory(Path.of(System.getProperty("basedir", ".")).toFile())
                    .redirectError(Redirect.INHERIT)
                    .start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError("The display can't be found", e);
        }
    }

    /** Starts it and waits for its window. */
    static Workbench start(Path folder, String display) throws IOException {
        try (ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            door.setSoTimeout((int) PATIENCE.toMillis());
            Product product = new Product(folder)
                    .with("DISPLAY", display)
                    .with("GDK_BACKEND", "x11")
                    .with(
                            "OFFRAMP_JAVA_OPTS",
                            "-Dofframp.hands.port=" + door.getLocalPort()
                                    + " -Dorg.eclipse.equinox.simpleconfigurator.configUrl="
                                    + bundles(folder).toUri());
            Path log = folder.resolve("workbench.log");
            Process process = product.start(
                    List.of(
                            HOME.resolve("offramp").normalize().toString(),
                            "workbench",
                            "--workspace",
                            folder.resolve("workspace").toString()),
                    Redirect.to(log.toFile()),
                    Redirect.appendTo(log.toFile()));
            try {
                return new Workbench(process, door.accept());
            } catch (IOException e) {
                stop(process);
                throw new AssertionError("There is no window: " + Files.readString(log), e);
            }
        }
    }

    /** The product's list of bundles, and the hands. */
    private static Path bundles(Path folder) throws IOException {
        Path hands = HandsBundle.write(HOME, folder);
        Path list = folder.resolve("bundles.info");
        Files.copy(HOME.resolve("configuration/org.eclipse.equinox.simpleconfigurator/bundles.info"), list);
        return Files.writeString(
                list, HandsBundle.ID + ",1.0.0," + hands.toUri() + ",4,true\n", StandardOpenOption.APPEND);
    }

    String ask(String question) {
        try {
            questions.println(question);
            String answer = answers.readLine();
            if (answer == null) {
                throw new AssertionError("The workbench ended before it answered: " + question);
            }
            return answer;
        } catch (IOException e) {
            throw new AssertionError(question, e);
        }
    }

    /** Asks until the answer is as it should be, and gives it. */
    String await(String question, Predicate<String> expected) {
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            String answer = ask(question);
            if (expected.test(answer)) {
                return answer;
            }
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("The answer to '" + question + "' stays: " + answer);
            }
            LockSupport.parkNanos(NANOS_BETWEEN_LOOKS);
        }
    }

    /** The script, and the Java that it has started. */
    private static void stop(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /** Closes the window as its user would; it ends by itself. */
    @Override
    public void close() {
        try {
            ask("quit");
            boolean ended = process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            stop(process);
            hands.close();
            if (!ended) {
                throw new AssertionError("The workbench doesn't end");
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
