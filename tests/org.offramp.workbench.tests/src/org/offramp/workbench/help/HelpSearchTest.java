// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.offramp.workbench.pages.PageText;
import org.offramp.workbench.pages.PageText.Span;
import org.offramp.workbench.pages.PageText.Style;

final class HelpSearchTest {
    private static final Map<String, PageText> PAGES = new LinkedHashMap<>();

    static {
        PAGES.put("heads.html", page("Exit heads\n\nA head is trained on features."));
        PAGES.put("links.html", page("Links\n\nA link carries features between processors."));
    }

    private final HelpSearch search = new HelpSearch(PAGES);

    private static PageText page(String text) {
        return new PageText("Offramp", text, List.of());
    }

    private List<String> found(String words) {
        return search.find(words).links().stream().map(Span::target).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        features            | heads.html, links.html
        FEATURES trained    | heads.html
        proc link           | links.html
        trained processors  |
        """)
    void findsThePagesThatHaveAllTheWords(String words, String pages) {
        assertThat(String.join(", ", found(words))).isEqualTo(pages == null ? "" : pages);
    }

    @Test
    void showsTheTitleAsALinkAndThePlaceBelowIt() {
        PageText result = search.find("carries");
        assertThat(result.text().lines()).startsWith("Links", "Links A link carries features between processors.");
        assertThat(result.spans()).containsExactly(new Span(Style.LINK, 0, 5, "links.html"));
    }

    @Test
    void cutsLongPagesRoundThePlace() {
        String hay = "before ".repeat(50) + "needle" + " after".repeat(50);
        String excerpt = new HelpSearch(Map.of("a.html", page("Hay\n" + hay)))
                .find("needle")
                .text();
        assertThat(excerpt).contains("… ", "before needle after", " …").hasSizeLessThan(200);
    }

    @Test
    void saysWhenNoPageHasThem() {
        assertThat(search.find("aubergine").text()).isEqualTo("No page has aubergine.");
    }
}
