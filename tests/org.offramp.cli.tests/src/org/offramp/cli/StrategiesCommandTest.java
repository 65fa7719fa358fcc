// SPDX-License-Identifier: EPL-2.0
package org.offramp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.offramp.api.Strategy;

class StrategiesCommandTest {
    private final FakeOfframp offramp = FakeOfframp.with(
            () -> List.of(new Strategy("mxnet", "ComputeEngine", "org.offramp.mxnet", "Apache MXNet, 100 % local")));

    @Test
    void printsATable() {
        assertThat(offramp.run("strategies").result().lines())
                .hasSize(2)
                .last()
                .asString()
                .matches("ComputeEngine +mxnet +org\\.offramp\\.mxnet +Apache MXNet, 100 % local");
    }

    @Test
    void printsJson() {
        assertThat(JsonParser.parseString(offramp.run("strategies", "--json").result()))
                .hasToString("[{\"id\":\"mxnet\",\"service\":\"ComputeEngine\",\"bundle\":\"org.offramp.mxnet\","
                        + "\"description\":\"Apache MXNet, 100 % local\"}]");
    }
}
