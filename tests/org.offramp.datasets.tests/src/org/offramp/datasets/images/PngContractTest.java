// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets.images;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.offramp.api.contract.DatasetReaderContractTest;
import org.offramp.api.datasets.DataSpec;
import org.offramp.api.datasets.DatasetReader;

/** With a list of classes and a file that is left out. */
class PngContractTest extends DatasetReaderContractTest {
    @TempDir
    Path folder = Path.of("");

    @Override
    protected DatasetReader reader() {
        return new ImagesReader();
    }

    @Override
    protected DataSpec spec() throws IOException {
        for (int i = 0; i < 5; i++) {
            byte[] png = PictureFiles.png(PictureFiles.picture(9, 7, i));
            PictureFiles.write(folder, "test/" + (i % 2 == 0 ? "cat/" : "dog/") + i + ".png", png);
        }
        PictureFiles.write(folder, "test/cat/notes.txt", new byte[10]);
        PictureFiles.write(folder, "classes.txt", "dog\ncat\n".getBytes());
        return DataSpec.parse("images:" + folder + "?split=test");
    }

    /** One picture, without which nothing is left, and the list. */
    @Override
    protected DataSpec fuzzedSpec() throws IOException {
        PictureFiles.write(folder, "test/cat/a.png", PictureFiles.png(PictureFiles.picture(9, 7, 1)));
        PictureFiles.write(folder, "classes.txt", "dog\ncat\n".getBytes());
        return DataSpec.parse("images:" + folder + "?split=test");
    }
}
