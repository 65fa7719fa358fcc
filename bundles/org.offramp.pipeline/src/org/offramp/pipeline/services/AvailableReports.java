// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline.services;

import java.util.Comparator;
import java.util.List;
import org.offramp.api.report.ReportWriter;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The writers of reports that are there at the moment. */
@Component(service = AvailableReports.class)
public final class AvailableReports {
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<ReportWriter> writers;

    @Activate
    public AvailableReports() {
        this(List.of());
    }

    AvailableReports(List<ReportWriter> writers) {
        this.writers = writers;
    }

    /** All of them, sorted by id. */
    public List<ReportWriter> all() {
        return writers.stream().sorted(Comparator.comparing(ReportWriter::id)).toList();
    }
}
