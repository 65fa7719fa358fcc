// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets.speech;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.offramp.api.contract.DatasetReaderContractTest;
import org.offramp.api.datasets.DataSpec;
import org.offramp.api.datasets.DatasetReader;

/** With a file that is left out. */
class SpeechReaderContractTest extends DatasetReaderContractTest {
    @TempDir
    Path folder = Path.of("");

    @Override
    protected DatasetReader reader() {
        return new SpeechReader();
    }

    @Override
    protected DataSpec spec() throws IOException {
        for (String name : new String[] {"yes/a", "yes/b", "no/a", "no/b", "_silence_/a"}) {
            WavFiles.write(folder, name + ".wav", WavFiles.tone(900, 300 + 10 * name.hashCode() % 1000));
        }
        WavFiles.write(folder, "no/c.wav", WavFiles.ascii("RIFF"));
        return DataSpec.parse("speech:" + folder);
    }

    /** One clip, without which nothing is left. */
    @Override
    protected DataSpec fuzzedSpec() throws IOException {
        WavFiles.write(folder, "yes/a.wav", WavFiles.tone(300, 440));
        return DataSpec.parse("speech:" + folder);
    }
}
