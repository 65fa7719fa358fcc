// SPDX-License-Identifier: EPL-2.0
package org.offramp.product;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What a vendor has besides Offramp: Maven, and the JDK's own tools. */
final class Tools {
    private static final long MOST_MINUTES = 10;
    private static final List<String> PASSWORD = List.of("-storepass", "secret");

    private final Path folder;

    /** @param folder for keys and logs */
    Tools(Path folder) {
        this.folder = folder;
    }

    /** The certificate of a new vendor, whose key has the same alias. */
    Path newVendor(String alias, String name) {
        jdk(
                "keytool",
                "-genkeypair",
                "-keyalg",
                "EC",
                "-alias",
                alias,
                "-dname",
                name,
                "-validity",
                "30",
                "-keystore",
                keys());
        Path certificate = folder.resolve(alias + ".pem");
        jdk("keytool", "-exportcert", "-rfc", "-alias", alias, "-file", certificate.toString(), "-keystore", keys());
        return certificate;
    }

    /** SHA-256 of a vendor's certificate, as keytool shows it. */
    String fingerprint(String alias) {
        jdk("keytool", "-list", "-v", "-alias", alias, "-keystore", keys());
        return log().lines()
                .filter(line -> line.contains("SHA256: "))
                .map(line -> line.substring(line.indexOf(": ") + 2).strip())
                .findFirst()
                .orElseThrow();
    }

    /** Signs a jar in place. */
    Path sign(Path jar, String alias) {
        List<String> command = new ArrayList<>(List.of(jdk("jarsigner"), "-keystore", keys()));
        command.addAll(PASSWORD);
        command.addAll(List.of(jar.toString(), alias));
        run(folder, command);
        return jar;
    }

    private String keys() {
        return folder.resolve("keys.p12").toString();
    }

    private void jdk(String tool, String... arguments) {
        List<String> command = new ArrayList<>(List.of(jdk(tool)));
        command.addAll(Arrays.asList(arguments));
        command.addAll(PASSWORD);
        run(folder, command);
    }

    private static String jdk(String tool) {
        return Path.of(System.getProperty("java.home"), "bin", tool).toString();
    }

    /** Offline where the local repository has all that is needed, else with Maven Central. */
    void mavenVerify(Path project) {
        List<String> command = List.of("mvn", "-B", "-ntp", "-q", "verify");
        List<String> offline = new ArrayList<>(command);
        offline.addAll(List.of("-o", "-Daether.offline.protocols=file")); // the kit is a folder
        if (exitCode(project, offline) != 0) {
            run(project, command);
        }
    }

    private void run(Path where, List<String> command) {
        if (exitCode(where, command) != 0) {
            throw new AssertionError(command + ": " + log());
        }
    }

    private String log() {
        try {
            return Files.readString(folder.resolve("tools.log"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private int exitCode(Path where, List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(where.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("tools.log").toFile())
                    .start();
            if (!process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError(command + " didn't end");
            }
            return process.exitValue();
        } catch (IOException e) {
            throw new AssertionError(command + " can't be run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(command + " was interrupted", e);
        }
    }
}
