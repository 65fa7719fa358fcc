// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets.wfdb;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.offramp.api.contract.DatasetReaderContractTest;
import org.offramp.api.datasets.DataSpec;
import org.offramp.api.datasets.DatasetReader;

/** With beats of several records. */
class WfdbReaderContractTest extends DatasetReaderContractTest {
    @TempDir
    Path folder = Path.of("");

    @Override
    protected DatasetReader reader() {
        return new WfdbReader();
    }

    @Override
    protected DataSpec spec() throws IOException {
        WfdbFiles.write(folder, "100", 1, "NNLLRRVVAANNNNNNNNVVVVVVNN");
        WfdbFiles.write(folder, "101", 2, "NNVV~+NNNNNNNNNNNNNNNNNNNNNN");
        return DataSpec.parse("wfdb:" + folder + "?split=train");
    }

    /** One record, without which nothing is left. */
    @Override
    protected DataSpec fuzzedSpec() throws IOException {
        WfdbFiles.write(folder, "100", 1, "NNLLRRVVAANNNN~+NNNNVVVVVVNN");
        return DataSpec.parse("wfdb:" + folder + "?split=train");
    }
}
