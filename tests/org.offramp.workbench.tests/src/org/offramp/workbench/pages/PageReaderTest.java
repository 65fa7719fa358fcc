// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.offramp.workbench.pages.PageText.Span;
import org.offramp.workbench.pages.PageText.Style;

final class PageReaderTest {
    private static final Path PAGES =
            Path.of(System.getProperty("basedir", "."), "..", "..", "bundles/org.offramp.help/pages");

    private static PageText read(String body) throws IOException {
        String page = "<html><head><title>Offramp: a page</title></head><body>" + body + "</body></html>";
        return PageReader.read(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        <p>one</p><p>two</p>                      | one\\n\\ntwo
        <h1>Head</h1><p>text</p>                  | Head\\n\\ntext
        <ul><li>a</li><li>b</li></ul>             | •  a\\n  •  b
        <ol><li>a</li><li>b</li></ol><ul><li>c</li></ul> | 1.  a\\n  2.  b\\n\\n  •  c
        <table><tr><td>a</td><td>b</td></tr></table> | a\\tb
        <p>many   blanks and <b>bold</b> words</p> | many blanks and bold words
        <pre>two  blanks</pre>                    | two  blanks
        """)
    void laysOutAsPlainText(String body, String text) throws IOException {
        assertThat(read(body).text().strip())
                .isEqualTo(text.replace("\\n", "\n").replace("\\t", "\t"));
    }

    @Test
    void marksWhatLooksDifferentAndWhatLeadsElsewhere() throws IOException {
        PageText text = read("<h2>More</h2><p>See <a href=\"energy.html\">energy</a> or <code>x</code></p>");
        assertThat(text.title()).isEqualTo("Offramp: a page");
        assertThat(text.spans())
                .containsExactly(
                        new Span(Style.HEADING, 0, 4, ""),
                        new Span(Style.LINK, 10, 6, "energy.html"),
                        new Span(Style.CODE, 20, 1, ""));
        assertThat(text.linkAt(12)).map(Span::target).contains("energy.html");
        assertThat(text.linkAt(16)).isEmpty();
    }

    @Test
    void refusesWhatIsNotWellFormed() {
        assertThatThrownBy(() -> read("<p>open"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("well-formed");
    }

    static Stream<Path> pages() throws IOException {
        return Files.list(PAGES);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void readsEveryPageAndFindsWhereItsLinksLead(Path page) throws IOException {
        try (InputStream in = Files.newInputStream(page)) {
            PageText text = PageReader.read(in);
            assertThat(text.title()).startsWith("Offramp: ");
            assertThat(text.text()).isNotBlank();
            assertThat(text.links())
                    .allSatisfy(link -> assertThat(PAGES.resolve(link.target())).exists());
        }
    }
}
