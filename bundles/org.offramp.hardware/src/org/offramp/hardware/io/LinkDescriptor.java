// SPDX-License-Identifier: EPL-2.0
package org.offramp.hardware.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.offramp.hardware.HardwarePackage;
import org.offramp.hardware.Link;
import org.offramp.hardware.Platform;

/**
 * The descriptor of one link in a vendor's bundle: a platform that has this link and nothing else. It ends nowhere:
 * whoever puts the link on a platform says between which processors.
 */
public final class LinkDescriptor {
    private LinkDescriptor() {}

    /**
     * Reads and validates it, a new one at each call.
     *
     * @param owner class that the resource lies beside
     * @param resource name, such as {@code acme-radio.platform}
     * @throws PlatformException when it is missing, invalid or more than a descriptor
     */
    public static Link read(Class<?> owner, String resource) {
        String name = "Descriptor '" + resource + "' beside " + owner.getName();
        try (InputStream in = owner.getResourceAsStream(resource)) {
            if (in == null) {
                throw new PlatformException(
                        name, List.of("is missing. Maybe it lies in another folder, or the build leaves it out."));
            }
            Link link = alone(name, new PlatformReader().readDraft(name, in));
            EcoreUtil.remove(link);
            List<Finding> findings = findings(link);
            if (!findings.isEmpty()) {
                throw new PlatformException(
                        name, findings.stream().map(Finding::toString).toList());
            }
            return link;
        } catch (IOException e) {
            throw new UncheckedIOException(name + " can't be read.", e);
        }
    }

    private static Link alone(String name, Platform platform) {
        boolean isAlone = platform.getProcessors().isEmpty()
                && platform.getMemories().isEmpty()
                && platform.getLinks().size() == 1;
        if (!isAlone) {
            throw new PlatformException(name, List.of("is not one link and nothing else."));
        }
        return platform.getLinks().get(0);
    }

    /** What is wrong with a link that doesn't have its ends yet. */
    private static List<Finding> findings(Link link) {
        List<EObject> elements = new ArrayList<>(List.of(link));
        link.eAllContents().forEachRemaining(elements::add);
        return elements.stream()
                .flatMap(element -> PlatformValidation.ofElement(element).stream())
                .filter(finding -> !isAboutEnds(finding))
                .toList();
    }

    private static boolean isAboutEnds(Finding finding) {
        return finding.element() instanceof Link
                && List.of(HardwarePackage.Literals.LINK__FIRST, HardwarePackage.Literals.LINK__SECOND).stream()
                        .anyMatch(end -> finding.message().equals("has no " + end.getName()));
    }
}
