// SPDX-License-Identifier: EPL-2.0
package org.offramp.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.offramp.api.BadInputException;
import org.offramp.api.Progress;
import org.offramp.api.certification.Certification;
import org.offramp.api.certification.CertifiedSearch;
import org.offramp.api.certification.RiskLimit;
import org.offramp.api.cost.CostFiles;
import org.offramp.api.cost.PlainCosts;
import org.offramp.api.search.ArchitectureSearch;
import org.offramp.api.search.IndependenceCheck;
import org.offramp.api.search.IndependenceReport;
import org.offramp.api.search.Objective;
import org.offramp.api.search.PlanFigures;
import org.offramp.api.search.Quantity;
import org.offramp.api.search.SearchResult;
import org.offramp.api.search.TemperatureTrial;
import org.offramp.api.training.ExitProfile;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Searches plans for the tables of two files. */
@Component(service = PlanSearch.class)
public final class PlanSearch {
    private final DecidedProfiles profiles;
    private final CostFiles costs;
    private final CertifiedSearch certified;
    private final IndependenceCheck independence;

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<ArchitectureSearch> solvers;

    @Activate
    public PlanSearch(
            @Reference DecidedProfiles profiles,
            @Reference CostFiles costs,
            @Reference CertifiedSearch certified,
            @Reference IndependenceCheck independence) {
        this(profiles, costs, certified, independence, List.of());
    }

    PlanSearch(
            DecidedProfiles profiles,
            CostFiles costs,
            CertifiedSearch certified,
            IndependenceCheck independence,
            List<ArchitectureSearch> solvers) {
        this.profiles = profiles;
        this.costs = costs;
        this.certified = certified;
        this.independence = independence;
        this.solvers = solvers;
    }

    /**
     * A result with what it is about.
     *
     * @param solver its id
     * @param objective what was looked for
     * @param seconds that the search took, reading files left aside
     * @param certification where one was asked for
     * @param independence what the paper's assumption is worth here
     * @param temperatures whether they were kept, where they were asked for
     */
    record Answer(
            SearchResult result,
            PlainCosts costs,
            String solver,
            Objective objective,
            int samples,
            double seconds,
            Optional<Certification> certification,
            IndependenceReport independence,
            Optional<TemperatureTrial> temperatures) {
        /** The mean cost of a sample: in the unit of plain costs, or what was minimised. */
        double cost(PlanFigures figures) {
            return isWhole() ? Math.rint(figures.macs() * samples) / (samples * scale()) : objective.value(figures);
        }

        /** A value of the objective in the same unit. */
        double inUnits(double value) {
            return isWhole() ? value / scale() : value;
        }

        private boolean isWhole() {
            return scale() > 0
                    && objective.minimise() == Quantity.MACS
                    && objective.weights().isEmpty();
        }

        private double scale() {
            return costs.macsPerCost().orElse(0);
        }
    }

    /** A limit with the profile that shows whether plans keep it. */
    record Certificate(RiskLimit limit, Path profile) {}

    /**
     * What is asked.
     *
     * @param solver its id
     */
    record Question(
            Path profile,
            Path costs,
            String solver,
            Objective objective,
            Optional<Certificate> certificate,
            DecidedProfiles.Asked decision) {
        /** What is found with and without temperatures is compared at these limits. */
        private Objective comparable(Objective suited) {
            return certificate
                    .map(asked ->
                            TemperatureTrial.comparable(suited, asked.limit().epsilon()))
                    .orElse(suited);
        }
    }

    /** @throws BadInputException when there is no such solver, or a file is bad */
    Answer search(Question question, Progress progress) throws IOException {
        ArchitectureSearch search = solver(question.solver());
        PlainCosts plain = costs.readPlain(question.costs());
        Objective suited = suited(question.objective(), plain);
        Objective comparable = question.comparable(suited);
        DecidedProfiles.Decided decided = profiles.decide(
                question.profile(),
                question.decision(),
                comparable,
                profile -> search.search(profile, plain.table(), comparable, progress));
        ExitProfile samples = decided.profile();
        Optional<ExitProfile> unseen = Optional.empty();
        if (question.certificate().isPresent()) {
            unseen = Optional.of(profiles.read(question.certificate().get().profile(), decided.decision()));
        }
        long before = System.nanoTime();
        Found found = unseen.flatMap(others -> question.certificate()
                        .map(Certificate::limit)
                        .map(limit ->
                                certified.search(search, samples, others, plain.table(), suited, limit, progress)))
                .map(result -> new Found(result.search(), Optional.of(result.certification())))
                .orElseGet(() -> new Found(search.search(samples, plain.table(), suited, progress), Optional.empty()));
        double seconds = (System.nanoTime() - before) / 1e9;
        return new Answer(
                found.result(),
                plain,
                question.solver(),
                suited,
                samples.samples(),
                seconds,
                found.certification(),
                independence.check(found.result(), samples, plain.table(), suited, progress),
                decided.trial());
    }

    private ArchitectureSearch solver(String id) {
        return solvers.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() ->
                        new BadInputException(id, "There is no solver of this name.", "Available: " + ids() + "."));
    }

    private record Found(SearchResult result, Optional<Certification> certification) {}

    /** Of plain costs, energy, mean latency and MACs are all the cost; MACs hold it exactly. */
    private static Objective suited(Objective asked, PlainCosts plain) {
        boolean exact = plain.macsPerCost().orElse(0) > 0;
        return exact && asked.minimise() != Quantity.WORST_LATENCY ? asked.minimising(Quantity.MACS) : asked;
    }

    private String ids() {
        String ids = solvers.stream().map(ArchitectureSearch::id).sorted().collect(Collectors.joining(", "));
        return ids.isEmpty() ? "none" : ids;
    }
}
