// SPDX-License-Identifier: EPL-2.0
package org.offramp.cli;

import java.util.List;
import java.util.Optional;
import org.offramp.api.cost.InstalledLink;
import org.offramp.api.cost.InstalledProcessor;
import org.offramp.api.cost.ProcessorCatalogue;
import org.offramp.hardware.Link;
import org.offramp.hardware.Platform;
import org.offramp.hardware.Processor;

/** One processor is installed, and big cores are worth a note. */
final class FakeProcessors implements ProcessorCatalogue {
    @Override
    public List<InstalledProcessor> processors() {
        return List.of(new InstalledProcessor("acme-x1", "Acme", "a fast one", "com.acme.x1", "1.2.0"));
    }

    @Override
    public Optional<Processor> snapshot(String id) {
        return Optional.empty();
    }

    @Override
    public List<InstalledLink> links() {
        return List.of(new InstalledLink("acme-radio", "Acme", "a far one", "com.acme.radio", "1.3.0"));
    }

    @Override
    public Optional<Link> link(String id) {
        return Optional.empty();
    }

    @Override
    public List<String> notes(Platform platform) {
        return platform.getProcessors().stream()
                .map(Processor::getName)
                .filter(name -> name.startsWith("big"))
                .map(name -> "Processor '" + name + "': it is big.")
                .toList();
    }
}
