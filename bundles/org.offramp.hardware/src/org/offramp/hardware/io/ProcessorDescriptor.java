// SPDX-License-Identifier: EPL-2.0
package org.offramp.hardware.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.offramp.hardware.Platform;
import org.offramp.hardware.Processor;

/**
 * The descriptor of one processor in a vendor's bundle: a platform that has this processor and nothing else. It names
 * no model, bundle, version and site: whoever puts the processor on a platform adds them.
 */
public final class ProcessorDescriptor {
    private ProcessorDescriptor() {}

    /**
     * Reads and validates it, a new one at each call.
     *
     * @param owner class that the resource lies beside
     * @param resource name, such as {@code acme-x1.platform}
     * @throws PlatformException when it is missing, invalid or more than a descriptor
     */
    public static Processor read(Class<?> owner, String resource) {
        String name = "Descriptor '" + resource + "' beside " + owner.getName();
        try (InputStream in = owner.getResourceAsStream(resource)) {
            if (in == null) {
                throw new PlatformException(
                        name, List.of("is missing. Maybe it lies in another folder, or the build leaves it out."));
            }
            Processor processor = alone(name, new PlatformReader().read(name, in));
            EcoreUtil.remove(processor);
            return processor;
        } catch (IOException e) {
            throw new UncheckedIOException(name + " can't be read.", e);
        }
    }

    private static Processor alone(String name, Platform platform) {
        List<Processor> processors = platform.getProcessors();
        if (processors.size() != 1
                || !platform.getMemories().isEmpty()
                || !platform.getLinks().isEmpty()) {
            throw new PlatformException(
                    name,
                    List.of("has " + processors.size() + " processors, "
                            + platform.getMemories().size() + " memories outside of them and "
                            + platform.getLinks().size()
                            + " links. A descriptor is one processor with the memories inside of it."));
        }
        if (processors.get(0).getModelId() != null) {
            throw new PlatformException(
                    name,
                    List.of("names the model '" + processors.get(0).getModelId() + "'. Remove modelId and what goes"
                            + " with it: a descriptor belongs to the model that reads it."));
        }
        return processors.get(0);
    }
}
