// SPDX-License-Identifier: EPL-2.0
package org.offramp.plugins.verification;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStore.PrivateKeyEntry;
import java.security.NoSuchAlgorithmException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import jdk.security.jarsigner.JarSigner;
import org.eclipse.jdt.annotation.NonNullByDefault;

/** Keys made by the JDK's keytool: a few vendors, and one whom an authority has certified. */
@NonNullByDefault({})
public final class TestKeys {
    private static final String PASSWORD = "secret";

    private static final Map<String, String> VENDORS =
            Map.of("acme", "CN=Acme Inc.,C=DE", "other", "CN=Other Ltd.,C=FR");

    private final Path store;

    /** Keys of vendors that nobody has certified; each is a call of a tool, so only those that are needed. */
    public TestKeys(Path folder, String... aliases) throws IOException {
        store = folder.resolve("keys.p12");
        for (String alias : aliases) {
            vendor(alias, VENDORS.get(alias));
        }
    }

    /** @param folder an empty one for the keys */
    public static TestKeys ofAllKinds(Path folder) throws IOException {
        TestKeys keys = new TestKeys(folder, "acme", "other");
        keys.certify(folder);
        return keys;
    }

    private void certify(Path folder) throws IOException {
        make("expired", "CN=Late GmbH", "-startdate", "-3y", "-validity", "365");
        make("authority", "CN=Authority", "-validity", "30", "-ext", "bc:c");
        vendor("certified", "CN=Certified AG");
        Path request = folder.resolve("request");
        Path answer = folder.resolve("answer");
        keytool("-certreq", "-alias", "certified", "-file", request.toString());
        keytool("-gencert", "-alias", "authority", "-infile", request.toString(), "-outfile", answer.toString());
        keytool("-importcert", "-noprompt", "-alias", "certified", "-file", answer.toString());
    }

    private void vendor(String alias, String name) throws IOException {
        make(alias, name, "-validity", "30");
    }

    private void make(String alias, String name, String... more) throws IOException {
        List<String> arguments =
                new ArrayList<>(List.of("-genkeypair", "-keyalg", "EC", "-alias", alias, "-dname", name));
        arguments.addAll(Arrays.asList(more));
        keytool(arguments.toArray(String[]::new));
    }

    private void keytool(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(Arrays.asList(arguments));
        command.addAll(List.of("-keystore", store.toString(), "-storepass", PASSWORD));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes());
        try {
            if (process.waitFor() != 0) {
                throw new IOException(command + ": " + output);
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    public X509Certificate certificate(String alias) {
        return (X509Certificate) entry(alias).getCertificate();
    }

    /** Signs a jar, beside whoever has signed it before, and gives it back. */
    public Path sign(Path jar, String alias) throws IOException {
        Path signed = Files.createTempFile(jar.getParent(), alias, ".jar");
        try (ZipFile in = new ZipFile(jar.toFile());
                OutputStream out = Files.newOutputStream(signed)) {
            new JarSigner.Builder(entry(alias))
                    .digestAlgorithm("SHA-256")
                    .signerName(alias.substring(0, 4))
                    .build()
                    .sign(in, out);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        return signed;
    }

    private PrivateKeyEntry entry(String alias) {
        try (InputStream in = Files.newInputStream(store)) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(in, PASSWORD.toCharArray());
            return (PrivateKeyEntry) keys.getEntry(alias, new KeyStore.PasswordProtection(PASSWORD.toCharArray()));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(alias, e);
        }
    }
}
