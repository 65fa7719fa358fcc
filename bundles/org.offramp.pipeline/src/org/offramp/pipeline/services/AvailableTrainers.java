// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline.services;

import java.util.List;
import org.offramp.api.training.ExitTrainer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The trainers of heads that are there at the moment. */
@Component(service = AvailableTrainers.class)
public final class AvailableTrainers {
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<ExitTrainer> trainers;

    @Activate
    public AvailableTrainers() {
        this(List.of());
    }

    AvailableTrainers(List<ExitTrainer> trainers) {
        this.trainers = trainers;
    }

    public ExitTrainer byId(String id) {
        return Choice.byId("trainer", id, trainers, ExitTrainer::id);
    }
}
