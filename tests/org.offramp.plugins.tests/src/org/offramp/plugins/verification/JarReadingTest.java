// SPDX-License-Identifier: EPL-2.0
package org.offramp.plugins.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.offramp.api.plugins.PluginRefusedException;
import org.offramp.api.plugins.Refusal;

/** Archives that are, or become, too large. */
final class JarReadingTest {
    private static final ArchiveLimits SMALL = new ArchiveLimits(10_000_000, 5, 3_000_000, 4_000_000, 200);

    @TempDir
    Path folder = Path.of("injected");

    private String refusal(TestJar jar, ArchiveLimits limits) throws IOException {
        Path file = jar.write(folder);
        PluginRefusedException refusal =
                catchThrowableOfType(() -> JarReading.read(file, "x1.jar", limits), PluginRefusedException.class);
        assertThat(refusal).as("refusal").isNotNull();
        assertThat(refusal.refusal()).isEqualTo(Refusal.OVERSIZED);
        return String.valueOf(refusal.getMessage());
    }

    /** Bytes that don't compress well. */
    private static byte[] noise(int length) {
        byte[] noise = new byte[length];
        new Random(1).nextBytes(noise);
        return noise;
    }

    @Test
    void readsWhatIsWithinAllLimits() throws IOException {
        Path jar = TestJar.plugin("com.acme.x1")
                .entry("table.csv", noise(2_900_000))
                .write(folder);
        assertThat(JarReading.read(jar, "x1.jar", SMALL).entries()).hasSize(3);
    }

    @Test
    void refusesAnArchiveThatIsLarge() throws IOException {
        ArchiveLimits tiny = new ArchiveLimits(100, 5, 3_000_000, 4_000_000, 200);
        assertThat(refusal(TestJar.plugin("com.acme.x1"), tiny)).contains("more than 100.");
    }

    @Test
    void refusesManyEntries() throws IOException {
        TestJar jar = TestJar.plugin("com.acme.x1");
        for (int i = 0; i < 5; i++) {
            jar.entry("file" + i, "x");
        }
        assertThat(refusal(jar, SMALL)).contains("7 entries");
    }

    @Test
    void refusesALargeEntry() throws IOException {
        assertThat(refusal(TestJar.plugin("com.acme.x1").entry("table.csv", noise(3_000_001)), SMALL))
                .contains("table.csv", "3000000");
    }

    @Test
    void refusesWhatBecomesLargeAltogether() throws IOException {
        TestJar jar =
                TestJar.plugin("com.acme.x1").entry("a.csv", noise(2_500_000)).entry("b.csv", noise(2_500_000));
        assertThat(refusal(jar, SMALL)).contains("b.csv", "4000000");
    }

    @Test
    void refusesABomb() throws IOException {
        assertThat(refusal(TestJar.plugin("com.acme.x1").entry("zeros", new byte[2_900_000]), SMALL))
                .contains("200 times");
    }

    @Test
    void refusesABombWithinAJarWithin() throws IOException {
        byte[] inner = new TestJar().entry("zeros", new byte[3_000_001]).bytes();
        assertThat(refusal(TestJar.plugin("com.acme.x1").entry("inner.jar", inner), SMALL))
                .contains("zeros");
    }
}
