// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets.images;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.offramp.api.contract.DatasetReaderContractTest;
import org.offramp.api.datasets.DataSpec;
import org.offramp.api.datasets.DatasetReader;

/** With pictures of different sizes. */
class JpegContractTest extends DatasetReaderContractTest {
    @TempDir
    Path folder = Path.of("");

    @Override
    protected DatasetReader reader() {
        return new ImagesReader();
    }

    @Override
    protected DataSpec spec() throws IOException {
        for (int i = 0; i < 5; i++) {
            byte[] jpeg = PictureFiles.jpeg(PictureFiles.picture(19 + i, 23 - i, i));
            PictureFiles.write(folder, (i % 2 == 0 ? "cat/" : "dog/") + i + ".jpg", jpeg);
        }
        return DataSpec.parse("images:" + folder + "?resize=16&crop=12");
    }

    /** One picture, without which nothing is left. */
    @Override
    protected DataSpec fuzzedSpec() throws IOException {
        PictureFiles.write(folder, "cat/a.jpg", PictureFiles.jpeg(PictureFiles.picture(19, 23, 1)));
        return DataSpec.parse("images:" + folder + "?resize=16&crop=12");
    }
}
