// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagingFolderTest {
    @TempDir
    Path out = Path.of("");

    @Test
    void filesAppearWhenTheyArePublished() throws IOException {
        Files.writeString(out.resolve("report.json"), "old");
        try (StagingFolder staging = StagingFolder.in(out)) {
            Files.writeString(staging.folder().resolve("report.json"), "new");
            assertThat(out.resolve("report.json")).hasContent("old");
            staging.publish();
        }
        assertThat(out.resolve("report.json")).hasContent("new");
        assertThat(out).isDirectoryNotContaining("glob:**.partial*");
    }

    @Test
    void whatIsNotPublishedLeavesNothing() throws IOException {
        try (StagingFolder staging = StagingFolder.in(out)) {
            Files.writeString(staging.folder().resolve("report.json"), "half");
        }
        assertThat(out).isEmptyDirectory();
    }

    @Test
    void whatAKilledRunLeftIsNotPublished() throws IOException {
        Files.writeString(StagingFolder.in(out).folder().resolve("report.json"), "half");
        try (StagingFolder staging = StagingFolder.in(out)) {
            Files.writeString(staging.folder().resolve("junit.xml"), "whole");
            staging.publish();
        }
        assertThat(out.resolve("report.json")).doesNotExist();
        assertThat(out.resolve("junit.xml")).hasContent("whole");
    }
}
