// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.gef.commands.CommandStack;
import org.offramp.hardware.Link;
import org.offramp.hardware.Memory;
import org.offramp.hardware.Platform;
import org.offramp.hardware.Processor;
import org.offramp.hardware.io.Finding;
import org.offramp.hardware.io.PlatformValidation;

/** What all parts of an open platform share. */
final class DiagramContext {
    private final Platform platform;
    private final Edits edits;
    private final CommandStack stack = new RecordedStack();
    private final InstalledModels models;
    private final Map<EObject, String> problems = new HashMap<>();
    private Set<Processor> missing = Set.of();
    private List<Finding> findings = List.of();

    DiagramContext(Platform platform, InstalledModels models) {
        this.platform = platform;
        this.edits = new Edits(platform);
        this.models = models;
        validate();
    }

    Platform platform() {
        return platform;
    }

    Edits edits() {
        return edits;
    }

    InstalledModels models() {
        return models;
    }

    CommandStack stack() {
        return stack;
    }

    List<Finding> findings() {
        return findings;
    }

    /** Looks again for what is wrong and for plug-ins that are missing. */
    void validate() {
        findings = PlatformValidation.of(platform);
        problems.clear();
        for (Finding finding : findings) {
            problems.merge(shown(finding.element()), sentence(finding), (first, more) -> first + "\n" + more);
        }
        missing = models.missing(platform.getProcessors());
    }

    private static String sentence(Finding finding) {
        return finding.place() + ": " + finding.message() + ". " + finding.remedy();
    }

    /** The element that has a figure and contains this one. */
    EObject shown(EObject element) {
        EObject at = element;
        while (at.eContainer() != null && at.eContainer() != platform) {
            at = at.eContainer();
        }
        return at;
    }

    /** What is wrong with a processor, memory or link or with what it contains; empty if nothing is. */
    String problem(EObject element) {
        return problems.getOrDefault(element, "");
    }

    /** Those whose plug-in isn't installed. */
    Set<Processor> missing() {
        return missing;
    }

    boolean isMissing(Processor processor) {
        return missing.contains(processor);
    }

    List<Link> linksFrom(Processor processor) {
        return platform.getLinks().stream()
                .filter(link -> link.getFirst() == processor && link.getSecond() != null)
                .toList();
    }

    List<Link> linksTo(Processor processor) {
        return platform.getLinks().stream()
                .filter(link -> link.getSecond() == processor && link.getFirst() != null)
                .toList();
    }

    List<MemoryAccess> accessesTo(Processor processor) {
        return platform.getMemories().stream()
                .filter(memory -> memory.getProcessors().contains(processor))
                .map(memory -> new MemoryAccess(memory, processor))
                .toList();
    }

    static List<MemoryAccess> accessesOf(Memory memory) {
        return memory.getProcessors().stream()
                .map(processor -> new MemoryAccess(memory, processor))
                .toList();
    }
}
