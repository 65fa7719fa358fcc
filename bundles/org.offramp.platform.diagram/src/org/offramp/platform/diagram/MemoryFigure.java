// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.diagram;

import java.util.List;
import org.offramp.hardware.Memory;
import org.offramp.hardware.MemoryKind;

/** A memory of the platform: name, kind and size. */
public final class MemoryFigure extends NodeFigure {
    private static final int CORNER = 4;

    public MemoryFigure() {
        super(DiagramColours.RAM, CORNER);
    }

    public void show(Memory memory) {
        setTitle(Quantities.text(memory.getName()));
        boolean flash = memory.getKind() == MemoryKind.FLASH;
        setFill(flash ? DiagramColours.FLASH : DiagramColours.RAM);
        setLines(List.of((flash ? "flash " : "RAM ") + Quantities.bytes(memory.getBytes())));
    }
}
