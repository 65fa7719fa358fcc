// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import org.offramp.hardware.Memory;
import org.offramp.hardware.Processor;

/** That a processor reaches a memory of the platform: a line of the diagram, but no element of the model. */
record MemoryAccess(Memory memory, Processor processor) {}
