// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.conversion;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.emf.ecore.EAttribute;
import org.offramp.api.Strategy;
import org.offramp.api.jobs.Defaults;
import org.offramp.request.RequestPackage;
import org.offramp.ui.Turns;

/** What does the work, by name, from all that is installed at the moment; the description of each stands below it. */
final class StrategySection {
    private static final RequestPackage MODEL = RequestPackage.eINSTANCE;

    private final Fields fields;
    /** Each takes in what is installed. */
    private final List<Consumer<List<Strategy>>> takers = new ArrayList<>();

    StrategySection(Fields fields) {
        this.fields = fields;
    }

    FormPart part() {
        return new FormPart(
                "Strategies",
                "What does the work, from all that is installed.",
                List.of(
                        slot("ArchitectureSearch", MODEL.getConversion_Solver(), "Search", Defaults.SOLVER),
                        slot("DecisionRule", MODEL.getConversion_Decision(), "Decision", Defaults.DECISION),
                        in -> fields.flag(
                                in,
                                MODEL.getConversion_Temperature(),
                                "Try temperatures, keep them where the plan is better"),
                        slot(
                                "AttachPointRule",
                                MODEL.getConversion_AttachPoints(),
                                "Attach points",
                                Defaults.ATTACH_POINTS),
                        slot("ComputeEngine", MODEL.getConversion_Engine(), "Engine", Defaults.ENGINE),
                        slot("ExitTrainer", MODEL.getConversion_Trainer(), "Trainer", Defaults.TRAINER),
                        in -> takers.add(new HeadChecks(in, fields)::offer),
                        this::list));
    }

    private Consumer<Rows> slot(String service, EAttribute attribute, String label, String usual) {
        return in -> takers.add(new StrategySlot(in, fields, service, attribute, label, usual)::offer);
    }

    private void list(Rows in) {
        Turns turns = new Turns(in.control());
        StrategyList list = new StrategyList(
                in.control().getDisplay(), all -> takers.forEach(taker -> turns.add(() -> taker.accept(all))));
        in.control().addDisposeListener(gone -> list.close());
    }
}
