// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.help;

import java.util.List;
import java.util.Optional;

/**
 * A page as text, with what is to look different.
 *
 * @param title of the page
 * @param spans in the order of their beginnings; one may lie within another
 */
record HelpText(String title, String text, List<Span> spans) {
    /** How a part looks. */
    enum Style {
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
    record Span(Style style, int start, int length, String target) {
        boolean contains(int offset) {
            return offset >= start && offset < start + length;
        }
    }

    List<Span> links() {
        return spans.stream().filter(span -> span.style() == Style.LINK).toList();
    }

    Optional<Span> linkAt(int offset) {
        return links().stream().filter(link -> link.contains(offset)).findFirst();
    }
}
