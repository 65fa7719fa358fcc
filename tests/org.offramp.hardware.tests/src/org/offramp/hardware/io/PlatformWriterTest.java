// SPDX-License-Identifier: EPL-2.0
package org.offramp.hardware.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.offramp.hardware.Platform;

class PlatformWriterTest {

    private final PlatformReader reader = new PlatformReader();
    private final PlatformWriter writer = new PlatformWriter();

    @TempDir
    Path folder = Path.of("injected");

    @ParameterizedTest
    @EnumSource
    void whatIsWrittenReadsEqual(ShippedPlatform shipped) throws IOException {
        Platform platform = shipped.read();
        Path file = folder.resolve("copy.platform");

        writer.write(platform, file);

        assertThat(EcoreUtil.equals(reader.read(file), platform)).isTrue();
        assertThat(file).hasBinaryContent(writer.toBytes(platform));
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words", "it's \"quoted\" / [0]", "Prozessor für µC", "a#b:c", "50 % & <more>"})
    void endsOfLinksSurviveAnyName(String name) {
        Platform platform = ShippedPlatform.EDGE_SOC.read();
        platform.getProcessors().get(1).setName(name);

        Platform read = reader.read("renamed", new ByteArrayInputStream(writer.toBytes(platform)));

        assertThat(read.getProcessors().get(1).getName()).isEqualTo(name);
        assertThat(read.getLinks().get(0).getSecond())
                .isSameAs(read.getProcessors().get(1));
    }

    @Test
    void anExplicitZeroStaysInTheFile() {
        Platform platform = ShippedPlatform.EDGE_SOC.read();
        platform.getLinks().get(0).getJoulesPerByte().setValue(0);

        Platform read = reader.read("zero", new ByteArrayInputStream(writer.toBytes(platform)));

        assertThat(read.getLinks().get(0).getJoulesPerByte().isSetValue()).isTrue();
    }

    @Test
    void leavesThePlatformWhereItWas() {
        Platform platform = ShippedPlatform.EDGE_SOC.read();
        Object before = platform.eResource();

        writer.toBytes(platform);

        assertThat(platform.eResource()).isSameAs(before).isNotNull();
    }

    @Test
    void aFailureLeavesTheOldContentAndNothingBeside() throws IOException {
        Path file = Files.writeString(folder.resolve("kept.platform"), "old");
        Platform platform = ShippedPlatform.EDGE_SOC.read();
        platform.getProcessors().remove(1);

        assertThatThrownBy(() -> writer.write(platform, file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("Edge SoC", "Maybe it refers to a processor that is no longer part of it.");
        assertThat(file).hasContent("old");
        assertThat(folder).isDirectoryNotContaining(other -> !other.equals(file));
    }
}
