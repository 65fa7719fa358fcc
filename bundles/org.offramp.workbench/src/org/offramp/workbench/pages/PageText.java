// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.pages;

import java.util.List;
import java.util.Optional;

/**
 * A page as text, with what is to look different.
 *
 * @param title of the page
 * @param spans in the order of their beginnings; one may lie within another
 */
public record PageText(String title, String text, List<Span> spans) {
    /** How a part looks. */
    public enum Style {
        TITLE,
        HEADING,
        BOLD,
        ITALIC,
        CODE,
        LINK
    }

    /**
     * A part of the text.
     *
     * @param target where a link leads; empty for everything else
     */
    public record Span(Style style, int start, int length, String target) {
        public boolean contains(int offset) {
            return offset >= start && offset < start + length;
        }
    }

    public List<Span> links() {
        return spans.stream().filter(span -> span.style() == Style.LINK).toList();
    }

    public Optional<Span> linkAt(int offset) {
        return links().stream().filter(link -> link.contains(offset)).findFirst();
    }
}
