// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.help;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.offramp.workbench.pages.PageText;
import org.offramp.workbench.pages.PageText.Span;
import org.offramp.workbench.pages.PageText.Style;

/** Looks for words in pages. */
final class HelpSearch {
    private static final int BEFORE = 40;
    private static final int AFTER = 120;

    private final Map<String, PageText> pages;

    /** @param pages by their names, in the order in which they are listed */
    HelpSearch(Map<String, PageText> pages) {
        this.pages = pages;
    }

    /** A page that lists those which have all the words, each with the place of the first one. */
    PageText find(String words) {
        List<String> wanted = Stream.of(lower(words).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        StringBuilder text = new StringBuilder();
        List<Span> spans = new ArrayList<>();
        pages.forEach((name, page) -> {
            if (wanted.stream().allMatch(lower(page.text())::contains)) {
                list(name, page, wanted, text, spans);
            }
        });
        return new PageText("Search", text.isEmpty() ? "No page has " + words + "." : text.toString(), spans);
    }

    private static void list(String name, PageText page, List<String> wanted, StringBuilder text, List<Span> spans) {
        String title = page.text().lines().findFirst().orElse(name);
        spans.add(new Span(Style.LINK, text.length(), title.length(), name));
        text.append(title).append('\n').append(excerpt(page.text(), wanted)).append("\n\n");
    }

    private static String excerpt(String text, List<String> wanted) {
        int at = wanted.isEmpty() ? 0 : lower(text).indexOf(wanted.get(0));
        int from = Math.max(0, at - BEFORE);
        int to = Math.min(text.length(), at + AFTER);
        return (from > 0 ? "… " : "")
                + text.substring(from, to).replaceAll("\\s+", " ").strip()
                + (to < text.length() ? " …" : "");
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
