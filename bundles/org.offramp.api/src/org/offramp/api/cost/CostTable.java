// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.cost;

import java.util.List;
import java.util.Optional;
import org.offramp.api.Omission;

/**
 * All hardware numbers of a conversion. Segment {@code i} lies before attach point {@code i}; the last one leads to the
 * backbone's own classifier, so there is one more than attach points. What lies between two chosen exits is a run of
 * segments: seconds, joules, MACs and weights add up, of activation memory the largest counts.
 *
 * @param segments elementary segments in order
 * @param heads in the order of the exit plan
 * @param pointOfHead for each head, its attach point
 * @param boundaryBytes for each attach point, the size of its tensor for one sample
 * @param links between processors; a pair that lacks can't hand over
 * @param memories those that the processors reach, private and shared ones; one that lacks limits nothing beside the
 *     processors' own figures
 * @param periodSeconds time from one sample to the next; 0 when the latency itself is the period
 * @param omitted what can't run anywhere, and processors that can't take part
 */
public record CostTable(
        List<ProcessorFigures> processors,
        List<Part> segments,
        List<Part> heads,
        List<Integer> pointOfHead,
        List<Long> boundaryBytes,
        List<LinkFigures> links,
        List<MemoryFigures> memories,
        double periodSeconds,
        List<Omission> omitted) {
    public CostTable {
        processors = List.copyOf(processors);
        segments = List.copyOf(segments);
        heads = List.copyOf(heads);
        pointOfHead = List.copyOf(pointOfHead);
        boundaryBytes = List.copyOf(boundaryBytes);
        links = List.copyOf(links);
        memories = List.copyOf(memories);
        omitted = List.copyOf(omitted);
        int points = boundaryBytes.size();
        if (processors.isEmpty()
                || segments.size() != points + 1
                || heads.size() != pointOfHead.size()
                || pointOfHead.stream().anyMatch(point -> point < 0 || point >= points)) {
            throw new IllegalArgumentException("A cost table with " + processors.size() + " processors, "
                    + segments.size() + " segments, " + heads.size() + " heads at the points " + pointOfHead + " and "
                    + boundaryBytes.size() + " boundaries doesn't fit together.");
        }
    }

    /** A table of processors whose memories are their own. */
    public CostTable(
            List<ProcessorFigures> processors,
            List<Part> segments,
            List<Part> heads,
            List<Integer> pointOfHead,
            List<Long> boundaryBytes,
            List<LinkFigures> links,
            double periodSeconds,
            List<Omission> omitted) {
        this(processors, segments, heads, pointOfHead, boundaryBytes, links, List.of(), periodSeconds, omitted);
    }

    public Optional<LinkFigures> link(int from, int to) {
        return links.stream()
                .filter(link -> link.from() == from && link.to() == to)
                .findFirst();
    }

    /** MACs of the whole backbone for one sample. */
    public long backboneMacs() {
        return segments.stream().mapToLong(Part::macs).sum();
    }
}
