// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets.wfdb;

import java.io.IOException;
import java.util.Set;
import org.offramp.api.datasets.DataSpec;
import org.offramp.api.datasets.Dataset;
import org.offramp.api.datasets.DatasetReader;
import org.osgi.service.component.annotations.Component;

/** Reads heartbeats of a folder of WFDB records, such as MIT-BIH: windows of one signal around R peaks. */
@Component
public final class WfdbReader implements DatasetReader {
    @Override
    public String id() {
        return "wfdb";
    }

    @Override
    public String description() {
        return "heartbeats of WFDB records (MIT-BIH); split=train|validation|test (test if not given),"
                + " by=beat|patient, classes=NLRVA|NSVFQ|NSVF, signal=MLII, before=0.25s, after=0.45s, units=mv|raw,"
                + " leave-out=RECORDS, seed=N";
    }

    @Override
    public Set<String> options() {
        return WfdbOptions.KEYS;
    }

    @Override
    public Dataset open(DataSpec spec) throws IOException {
        WfdbOptions options = WfdbOptions.of(spec);
        return WfdbDataset.of(spec, WfdbFolder.read(spec.path(), options), options);
    }
}
