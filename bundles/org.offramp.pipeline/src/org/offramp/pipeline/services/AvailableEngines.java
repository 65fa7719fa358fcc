// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline.services;

import java.util.Comparator;
import java.util.List;
import org.offramp.api.compute.ComputeEngine;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The compute engines that are there at the moment. */
@Component(service = AvailableEngines.class)
public final class AvailableEngines {
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<ComputeEngine> engines;

    @Activate
    public AvailableEngines() {
        this(List.of());
    }

    public AvailableEngines(List<ComputeEngine> engines) {
        this.engines = engines;
    }

    public ComputeEngine byId(String id) {
        return Choice.byId("engine", id, engines, ComputeEngine::id);
    }

    /** All of them, sorted by id. */
    public List<ComputeEngine> all() {
        return engines.stream().sorted(Comparator.comparing(ComputeEngine::id)).toList();
    }
}
