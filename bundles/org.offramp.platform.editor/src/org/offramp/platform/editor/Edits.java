// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.gef.commands.Command;
import org.offramp.hardware.DiagramElement;
import org.offramp.hardware.Link;
import org.offramp.hardware.Memory;
import org.offramp.hardware.NamedElement;
import org.offramp.hardware.Platform;
import org.offramp.hardware.Processor;

/** All that can be done to a platform, as commands. */
final class Edits {
    private final Platform platform;

    Edits(Platform platform) {
        this.platform = platform;
    }

    Command change(String label, Runnable change) {
        return new ModelChange(label, platform, change);
    }

    Command add(DiagramElement element, Point place) {
        return change("Add " + element.getName(), () -> {
            element.setName(Names.unused(platform, element.getName()));
            element.setX(place.x);
            element.setY(place.y);
            insert(element);
        });
    }

    private void insert(EObject element) {
        if (element instanceof Processor processor) {
            platform.getProcessors().add(processor);
        } else if (element instanceof Memory memory) {
            platform.getMemories().add(memory);
        } else if (element instanceof Link link) {
            platform.getLinks().add(link);
        }
    }

    /** @param bounds a width or height that isn't positive stands for as large as needed */
    Command place(DiagramElement element, Rectangle bounds) {
        return change("Move " + element.getName(), () -> {
            element.setX(bounds.x);
            element.setY(bounds.y);
            element.setWidth(Math.max(0, bounds.width));
            element.setHeight(Math.max(0, bounds.height));
        });
    }

    Command arrange(Map<DiagramElement, Point> places) {
        return change(
                "Arrange",
                () -> places.forEach((element, place) -> {
                    element.setX(place.x);
                    element.setY(place.y);
                }));
    }

    /**
     * Two processors get a link, a memory and a processor an access; empty where nothing can be between them.
     *
     * @param fresh a new link without ends
     */
    Optional<Command> connect(Object from, Object to, Supplier<Link> fresh) {
        if (from instanceof Processor first && to instanceof Processor second && first != second) {
            return Optional.of(change("Link", () -> {
                Link link = fresh.get();
                link.setFirst(first);
                link.setSecond(second);
                link.setName(Names.unused(platform, link.getName()));
                platform.getLinks().add(link);
            }));
        }
        if (from instanceof Processor && to instanceof Memory) {
            return connect(to, from, fresh);
        }
        return from instanceof Memory memory
                        && to instanceof Processor processor
                        && !memory.getProcessors().contains(processor)
                ? Optional.of(
                        change("Reach memory", () -> memory.getProcessors().add(processor)))
                : Optional.empty();
    }

    Optional<Command> reconnect(Link link, Processor first, Processor second) {
        return first == second
                ? Optional.empty()
                : Optional.of(change("Reconnect " + link.getName(), () -> {
                    link.setFirst(first);
                    link.setSecond(second);
                }));
    }

    Command rename(NamedElement element, String name) {
        return change("Rename " + element.getName(), () -> element.setName(name));
    }

    /** Links and accesses of a removed processor go with it. */
    Command remove(Collection<?> things) {
        return change("Delete", () -> {
            for (Object thing : things) {
                if (thing instanceof MemoryAccess access) {
                    access.memory().getProcessors().remove(access.processor());
                } else if (thing instanceof EObject element) {
                    detach(element);
                }
            }
        });
    }

    private void detach(EObject element) {
        if (element instanceof Processor processor) {
            platform.getLinks().removeIf(link -> link.getFirst() == processor || link.getSecond() == processor);
            platform.getMemories().forEach(memory -> memory.getProcessors().remove(processor));
        }
        EcoreUtil.remove(element);
    }

    /** @param copies of elements with what is between them, as {@link EcoreUtil#copyAll} makes them */
    Command paste(List<EObject> copies, int offset) {
        return change("Paste", () -> {
            Names names = new Names(platform);
            for (EObject copy : copies) {
                if (copy instanceof NamedElement named) {
                    named.setName(names.unused(named.getName()));
                }
                if (copy instanceof DiagramElement element) {
                    element.setX(element.getX() + offset);
                    element.setY(element.getY() + offset);
                }
                insert(copy);
            }
        });
    }

    /** The elements with the links whose ends are both among them; what can be copied. */
    List<EObject> closure(Collection<?> chosen) {
        Set<EObject> all = new LinkedHashSet<>();
        for (Object each : chosen) {
            if (each instanceof Processor || each instanceof Memory) {
                all.add((EObject) each);
            }
        }
        for (Link link : platform.getLinks()) {
            if (all.contains(link.getFirst()) && all.contains(link.getSecond())) {
                all.add(link);
            }
        }
        return List.copyOf(all);
    }
}
