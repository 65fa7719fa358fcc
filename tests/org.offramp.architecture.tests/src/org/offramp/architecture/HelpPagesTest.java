// SPDX-License-Identifier: EPL-2.0
package org.offramp.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class HelpPagesTest {
    private static final Path CHECKOUT = Path.of(System.getProperty("basedir", "."), "..", "..");
    private static final Path PAGES = CHECKOUT.resolve("bundles/org.offramp.help/pages");
    private static final Path ENERGY_TEST =
            CHECKOUT.resolve("tests/org.offramp.search.tests/src/org/offramp/search/mapping/SamplePathsTest.java");

    static List<Path> pages() throws IOException {
        try (Stream<Path> pages = Files.list(PAGES)) {
            return pages.toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void isWellFormedAndLinksToWhatIsThere(Path page) throws Exception {
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(page.toFile());
        assertThat(found("href=\"([^\"]*)\"", page))
                .allSatisfy(link -> assertThat(PAGES.resolve(link)).exists());
    }

    @Test
    void theIndexListsAllPages() throws IOException {
        assertThat(found("href=\"([^\"]*)\"", PAGES.resolve("index.html")))
                .containsExactlyInAnyOrderElementsOf(pages().stream()
                        .map(page -> page.getFileName().toString())
                        .filter(name -> !name.equals("index.html"))
                        .toList());
    }

    /** Latencies and energies in bold are asserted there as {@code 3, …} and {@code isCloseTo(2.765, …}. */
    @Test
    void theEnergyExampleIsThatOfItsTest() throws IOException {
        String test = Files.readString(ENERGY_TEST);
        List<String> results = found("<b>([0-9.]+) [sJ]</b>", PAGES.resolve("energy.html"));
        assertThat(results).hasSize(4);
        assertThat(results)
                .allSatisfy(result -> assertThat(test).containsPattern("[(, ]" + Pattern.quote(result) + ","));
    }

    private static List<String> found(String pattern, Path page) throws IOException {
        Matcher matcher = Pattern.compile(pattern).matcher(Files.readString(page));
        List<String> found = new ArrayList<>();
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
