// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is found by which words. */
final class SearchWordsTest {
    @ParameterizedTest
    @CsvSource({
        "'', true",
        "'  ', true",
        "server, true",
        "Server, true",
        "offramp server, true",
        "'server  generic ', true",
        "servers, false",
        "server acme, false"
    })
    void findsWhatHasAllWords(String words, boolean found) {
        assertThat(SearchWords.match(words, "generic-server (Offramp)")).isEqualTo(found);
    }
}
