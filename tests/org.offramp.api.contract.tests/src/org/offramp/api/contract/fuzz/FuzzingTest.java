// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.contract.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.offramp.api.BadInputException;
import org.opentest4j.TestAbortedException;

class FuzzingTest {
    private static final int FILES = 300;
    private static final byte[] TEXT = "{\"name\": \"net\", \"extents\": [1, 3, 32]}".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void writeSoundFile() throws IOException {
        Files.write(file(), TEXT);
    }

    private Path file() {
        return folder.resolve("sound");
    }

    private Path findings() {
        return folder.resolve("findings");
    }

    @Test
    void letsAReaderPassThatReadsOrRefuses() throws IOException {
        fuzz(damaged -> {
            if (Files.size(file()) % 2 == 0) {
                throw new BadInputException(file(), "It is odd.", "Make it even.");
            }
        });
        assertThat(findings()).doesNotExist();
    }

    @Test
    void keepsTheFileThatRevealsADefect() throws IOException {
        List<byte[]> guilty = new ArrayList<>();
        assertThatThrownBy(() -> fuzz(damaged -> {
                    byte[] content = Files.readAllBytes(file());
                    if (content.length > 0 && content[0] != '{') {
                        guilty.add(content);
                        throw new IllegalStateException("no object");
                    }
                }))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("of seed 5, kept as ")
                .hasMessageContaining("IllegalStateException: no object");
        assertThat(guilty).hasSizeGreaterThan(1);
        try (Stream<Path> kept = Files.walk(findings()).filter(Files::isRegularFile)) {
            assertThat(kept).singleElement().satisfies(path -> assertThat(path).hasBinaryContent(guilty.get(0)));
        }
    }

    @Test
    void countsARefusalBecauseMemoryRanOutAsADefect() {
        assertThatThrownBy(() -> fuzz(damaged -> {
                    throw new BadInputException(
                            file(), "It is large.", "Make it small.", new OutOfMemoryError("array of 2 GiB"));
                }))
                .hasMessageContaining("array of 2 GiB");
    }

    @Test
    void givesUpReadersThatHang() {
        assertThatThrownBy(() -> fuzz(damaged -> {
                    while (!Thread.currentThread().isInterrupted()) {
                        Thread.onSpinWait();
                    }
                }))
                .hasMessageContaining("The reader hangs.")
                .hasMessageContaining("FuzzingTest");
    }

    @Test
    void givesUpReadersThatWait() {
        assertThatThrownBy(() -> fuzz(damaged -> {
                    while (!Thread.currentThread().isInterrupted()) {
                        LockSupport.park();
                    }
                }))
                .hasMessageContaining("The reader hangs.");
    }

    @Test
    void skipsReadersThatAreNotAskedFor() {
        FuzzSettings settings = new FuzzSettings(FILES, 5, Set.of("other"), findings(), 1);
        assertThatThrownBy(() -> new Fuzzing("this", settings, file()).run(BadInputException.class, file -> {}))
                .isInstanceOf(TestAbortedException.class);
    }

    @Test
    void theSeedDecidesTheDamage() throws IOException {
        assertThat(damaged(1)).isEqualTo(damaged(1)).isNotEqualTo(damaged(2));
        assertThat(damaged(1).stream().distinct().count()).isGreaterThan(FILES * 3 / 4);
    }

    private List<String> damaged(long seed) throws IOException {
        SoundFiles sound = SoundFiles.in(file());
        List<String> damaged = new ArrayList<>();
        for (int i = 0; i < FILES; i++) {
            damaged.add(new String(sound.damage(seed, i).content(), StandardCharsets.ISO_8859_1));
        }
        Files.write(file(), TEXT);
        return damaged;
    }

    @Test
    void damagesOneFileOfAFolderAtATime() throws IOException {
        Path second = Files.write(folder.resolve("the-other"), new byte[100]);
        SoundFiles sound = SoundFiles.in(folder);
        for (int i = 0; i < FILES; i++) {
            SoundFiles.Damaged damaged = sound.damage(1, i);
            assertThat(damaged.file()).isEqualTo(i % 2 == 0 ? file() : second).hasBinaryContent(damaged.content());
            sound.restore(damaged);
            assertThat(file()).hasBinaryContent(TEXT);
            assertThat(second).hasBinaryContent(new byte[100]);
        }
    }

    @Test
    void damagesWhatArchivesHold() throws IOException {
        Damage damage = ArchiveDamage.of(archive());
        List<String> seen = new ArrayList<>();
        for (int i = 0; i < FILES; i++) {
            try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(damage.damaged(new Random(i))))) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    seen.add(new String(zip.readAllBytes(), StandardCharsets.ISO_8859_1));
                }
            }
        }
        assertThat(seen.stream().distinct().count()).isGreaterThan(FILES * 3 / 4);
    }

    private static byte[] archive() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("text"));
            zip.write(TEXT);
        }
        assertThat(ArchiveDamage.fits(bytes.toByteArray())).isTrue();
        return bytes.toByteArray();
    }

    @Test
    void putsHostileWordsIntoTexts() {
        List<String> damaged = IntStream.range(0, FILES)
                .mapToObj(i -> new TextDamage(TEXT).damaged(new Random(i)))
                .map(bytes -> new String(bytes, StandardCharsets.ISO_8859_1))
                .toList();
        assertThat(damaged)
                .anyMatch(text -> text.contains("1e999"))
                .anyMatch(text -> text.contains("../../../../etc/passwd"))
                .anyMatch(text -> text.length() > 10_000)
                .anyMatch(text -> text.length() < TEXT.length / 2);
    }

    private void fuzz(Reading reading) throws IOException {
        FuzzSettings settings = new FuzzSettings(FILES, 5, Set.of(), findings(), 50_000_000);
        new Fuzzing("test", settings, file()).run(BadInputException.class, reading);
    }
}
