// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import org.offramp.hardware.Duplex;
import org.offramp.hardware.HardwareFactory;
import org.offramp.hardware.Link;
import org.offramp.hardware.Memory;
import org.offramp.hardware.MemoryKind;
import org.offramp.hardware.Quantity;

/** What the palette makes; numbers say that they are only a beginning. */
final class NewElements {
    private static final String REASON = "Where a new element begins: put the number of your hardware here.";
    private static final double RAM_BYTES = 1 << 20;
    private static final double FLASH_BYTES = 4 << 20;
    private static final double LINK_BYTES_PER_SECOND = 1e6;

    private NewElements() {}

    static Memory memory(MemoryKind kind) {
        Memory memory = HardwareFactory.eINSTANCE.createMemory();
        memory.setName(kind == MemoryKind.RAM ? "ram" : "flash");
        memory.setKind(kind);
        memory.setBytes(quantity(kind == MemoryKind.RAM ? RAM_BYTES : FLASH_BYTES));
        return memory;
    }

    /** Without ends. */
    static Link link() {
        Link link = HardwareFactory.eINSTANCE.createLink();
        link.setName("link");
        link.setDuplex(Duplex.HALF);
        link.setBytesPerSecond(quantity(LINK_BYTES_PER_SECOND));
        return link;
    }

    private static Quantity quantity(double value) {
        Quantity quantity = HardwareFactory.eINSTANCE.createQuantity();
        quantity.setValue(value);
        quantity.setEstimated(REASON);
        return quantity;
    }
}
