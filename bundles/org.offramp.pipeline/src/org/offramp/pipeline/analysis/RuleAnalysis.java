// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline.analysis;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.offramp.api.Omission;
import org.offramp.api.analysis.Analysis;
import org.offramp.api.analysis.AnalysisLimits;
import org.offramp.api.analysis.AttachPoint;
import org.offramp.api.analysis.AttachPointRule;
import org.offramp.api.analysis.BackboneClassifier;
import org.offramp.api.analysis.BlueprintRule;
import org.offramp.api.analysis.ExitHead;
import org.offramp.api.analysis.ExitPlan;
import org.offramp.graph.Network;
import org.offramp.graph.NetworkCost;
import org.offramp.pipeline.services.Choice;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Asks one rule for attach points and others for their heads; leaves out heads that cost too much to be worth it. */
@Component
public final class RuleAnalysis implements Analysis {
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<AttachPointRule> attachPointRules;

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<BlueprintRule> blueprintRules;

    @Activate
    public RuleAnalysis() {
        this(List.of(), List.of());
    }

    RuleAnalysis(List<AttachPointRule> attachPointRules, List<BlueprintRule> blueprintRules) {
        this.attachPointRules = attachPointRules;
        this.blueprintRules = blueprintRules;
    }

    @Override
    public ExitPlan analyse(
            Path file, Network backbone, String attachPointRule, List<String> blueprints, AnalysisLimits limits) {
        AttachPointRule points =
                Choice.byId("attach point rule", attachPointRule, attachPointRules, AttachPointRule::id);
        List<BlueprintRule> rules = chosen(blueprints);
        BackboneEnd end = BackboneEnd.of(file, backbone);
        List<AttachPoint> found = points.find(end.backbone(), end.classifier(), limits).stream()
                .sorted(Comparator.comparingLong(AttachPoint::macsBefore))
                .toList();
        Heads heads = new Heads(end.backbone(), end.classifier(), rules, limits.mostHeadShare());
        found.forEach(heads::addAllFor);
        return new ExitPlan(end.backbone(), end.classifier(), heads.kept, heads.omitted);
    }

    /** In the order of their ids, so that a plan doesn't depend on which bundle was started first. */
    private List<BlueprintRule> chosen(List<String> ids) {
        List<BlueprintRule> known = blueprintRules;
        List<BlueprintRule> rules = ids.isEmpty()
                ? known
                : ids.stream()
                        .distinct()
                        .map(id -> Choice.byId("blueprint", id, known, BlueprintRule::id))
                        .toList();
        return rules.stream().sorted(Comparator.comparing(BlueprintRule::id)).toList();
    }

    /** Collects the heads of one attach point after the other; numbers are those of the points found. */
    private static final class Heads {
        private final List<ExitHead> kept = new ArrayList<>();
        private final List<Omission> omitted = new ArrayList<>();
        private final Network backbone;
        private final BackboneClassifier classifier;
        private final List<BlueprintRule> rules;
        private final double mostShare;
        private final long macs;
        private int points;

        Heads(Network backbone, BackboneClassifier classifier, List<BlueprintRule> rules, double mostShare) {
            this.backbone = backbone;
            this.classifier = classifier;
            this.rules = rules;
            this.mostShare = mostShare;
            this.macs = NetworkCost.of(backbone.withOutputs(List.of(classifier.logits())))
                    .macs();
        }

        void addAllFor(AttachPoint point) {
            String exit = "exit" + ++points;
            List<ExitHead> heads = rules.stream()
                    .flatMap(rule -> rule.headsFor(backbone, classifier, point).stream())
                    .map(head -> named(exit + "." + head.name(), head))
                    .toList();
            if (heads.isEmpty()) {
                omitted.add(new Omission(
                        exit,
                        "No blueprint has a head for the tensor '" + point.tensor() + "', " + point.type() + "."));
            }
            heads.forEach(head -> add(head, macs - point.macsBefore()));
        }

        private static ExitHead named(String name, ExitHead head) {
            return new ExitHead(
                    name, head.blueprint(), head.point(), head.reduction(), head.classifier(), head.trainable());
        }

        private void add(ExitHead head, long macsBehind) {
            if (head.macs() <= mostShare * macsBehind) {
                kept.add(head);
                return;
            }
            omitted.add(new Omission(
                    head.name(),
                    String.format(
                            Locale.ROOT,
                            "At '%s' it would cost %,d MACs, more than %s of the %,d of the backbone behind it.",
                            head.point().tensor(),
                            head.macs(),
                            share(mostShare),
                            macsBehind)));
        }

        private static String share(double share) {
            return String.format(Locale.ROOT, "%.4g %%", 100 * share);
        }
    }
}
