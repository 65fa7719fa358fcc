// SPDX-License-Identifier: EPL-2.0
package org.offramp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** What a command left behind. */
record Outcome(int code, String out, String err) {
    /** The standard output of a command that succeeded and said nothing else. */
    String result() {
        assertThat(err).isEmpty();
        assertThat(code).isZero();
        return out;
    }

    JsonObject json() {
        return JsonParser.parseString(out).getAsJsonObject();
    }

    /** Checks that there is one line on standard error and nothing else. */
    void assertOneSentence(int expectedCode, String sentence) {
        assertThat(err).isEqualTo("offramp: " + sentence + System.lineSeparator());
        assertThat(out).isEmpty();
        assertThat(code).isEqualTo(expectedCode);
    }
}
