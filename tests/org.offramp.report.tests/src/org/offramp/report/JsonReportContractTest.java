// SPDX-License-Identifier: EPL-2.0
package org.offramp.report;

import org.offramp.api.contract.ReportWriterContractTest;
import org.offramp.api.report.ReportWriter;

final class JsonReportContractTest extends ReportWriterContractTest {
    @Override
    protected ReportWriter writer() {
        return new JsonReport();
    }
}
