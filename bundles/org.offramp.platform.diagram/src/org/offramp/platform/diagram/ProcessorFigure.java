// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.diagram;

import java.util.ArrayList;
import java.util.List;
import org.offramp.hardware.Memory;
import org.offramp.hardware.PowerState;
import org.offramp.hardware.PowerStateKind;
import org.offramp.hardware.Processor;
import org.offramp.hardware.Quantity;

/** A processor: name, model, clock, active power and its own memories. */
public final class ProcessorFigure extends NodeFigure {
    private static final int CORNER = 12;

    public ProcessorFigure() {
        super(DiagramColours.PROCESSOR, CORNER);
    }

    /** @param missing whether the plug-in of its model is not installed */
    public void show(Processor processor, boolean missing) {
        setTitle(Quantities.text(processor.getName()));
        setFill(missing ? DiagramColours.MISSING : DiagramColours.PROCESSOR);
        List<String> lines = new ArrayList<>();
        String model = Quantities.text(processor.getModelId());
        if (!model.isEmpty()) {
            lines.add(model);
        }
        if (missing) {
            lines.add("plug-in missing: " + plugin(processor));
        }
        addIfGiven(lines, processor.getClockHertz(), "Hz", "");
        for (PowerState state : processor.getPowerStates()) {
            if (state.getKind() == PowerStateKind.ACTIVE) {
                addIfGiven(lines, state.getWatts(), "W", " active");
            }
        }
        for (Memory memory : processor.getMemories()) {
            lines.add(Quantities.text(memory.getName()) + " " + Quantities.bytes(memory.getBytes()));
        }
        setLines(lines);
    }

    private static String plugin(Processor processor) {
        String bundle = Quantities.text(processor.getBundle());
        return bundle.isEmpty() ? "not known" : (bundle + " " + Quantities.text(processor.getVersion())).strip();
    }

    private static void addIfGiven(List<String> lines, Quantity quantity, String unit, String after) {
        if (quantity != null) {
            lines.add(Quantities.scaled(quantity.getValue(), unit) + after);
        }
    }
}
