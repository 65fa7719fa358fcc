// SPDX-License-Identifier: EPL-2.0
package org.offramp.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.offramp.api.backbones.BackboneImporter;
import org.offramp.api.datasets.DatasetReader;
import org.offramp.api.deployment.NetworkWriter;

/** The README's tables of what is supported are those that the services tell. */
class ReadmeTest {
    private static final Path README = Path.of(System.getProperty("basedir", "."), "..", "..", "README.md");
    private static final String REWRITE = "releng/readme/run";

    @Test
    void tellsWhatTheServicesTell() throws IOException {
        String written = Files.readString(README);
        SupportTables tables = new SupportTables(
                Services.all(BackboneImporter.class),
                Services.all(NetworkWriter.class),
                Services.all(DatasetReader.class));
        String current = new MarkedText(written)
                .with("formats", tables.formatTable())
                .with("operators", tables.operatorTable())
                .with("readers", tables.readerTable())
                .text();
        if (System.getProperty("offramp.readme", "").equals("write")) {
            Files.writeString(README, current);
        } else {
            assertThat(written)
                    .as("README.md; to write its tables anew, run: " + REWRITE)
                    .isEqualTo(current);
        }
    }
}
