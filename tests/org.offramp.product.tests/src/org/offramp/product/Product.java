// SPDX-License-Identifier: EPL-2.0
package org.offramp.product;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The assembled product, run as its user would: the script, its arguments, its exit code. */
final class Product {
    private static final long MOST_MINUTES = 15;

    private final Path scratch;
    private final Map<String, String> environment = new HashMap<>();

    /** @param scratch an empty folder that stands for the user's home, cache and temporary folder */
    Product(Path scratch) {
        this.scratch = scratch;
        environment.put("HOME", scratch.toString());
        environment.put("XDG_CACHE_HOME", cache().toString());
        environment.put("XDG_DATA_HOME", scratch.resolve("data").toString());
        environment.put("OFFRAMP_JAVA_OPTS", "-Djava.io.tmpdir=" + temporary());
    }

    /** What a process left behind: its exit code and all that it wrote. */
    record Outcome(int exitCode, String out, String err) {}

    static String script() {
        return Path.of(System.getProperty("offramp.product"), "offramp")
                .normalize()
                .toString();
    }

    Path cache() {
        return scratch.resolve("cache");
    }

    Path temporary() {
        return scratch.resolve("tmp");
    }

    Product with(String variable, String value) {
        environment.merge(variable, value, (old, more) -> variable.endsWith("_OPTS") ? old + " " + more : more);
        return this;
    }

    Outcome run(String... arguments) {
        List<String> command = new ArrayList<>(List.of(script()));
        command.addAll(List.of(arguments));
        return runCommand(command);
    }

    /** Runs another program that runs the script, such as a shell with a redirection. */
    Outcome runCommand(List<String> command) {
        try {
            Path out = Files.createTempFile(scratch, "out", ".txt");
            Path err = Files.createTempFile(scratch, "err", ".txt");
            Process process = start(command, Redirect.to(out.toFile()), Redirect.to(err.toFile()));
            if (!process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError(command + " didn't end within " + MOST_MINUTES + " minutes");
            }
            return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
        } catch (IOException e) {
            throw new AssertionError(command + " can't be run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(command + " was interrupted", e);
        }
    }

    Process start(List<String> command, Redirect out, Redirect err) throws IOException {
        Files.createDirectories(temporary());
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(scratch.toFile())
                .redirectInput(new File("/dev/null"))
                .redirectOutput(out)
                .redirectError(err);
        builder.environment().keySet().removeIf(name -> name.startsWith("OFFRAMP_"));
        builder.environment().putAll(environment);
        return builder.start();
    }
}
