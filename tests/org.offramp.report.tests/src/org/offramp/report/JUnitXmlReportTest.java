// SPDX-License-Identifier: EPL-2.0
package org.offramp.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.offramp.api.contract.ContractConversions;
import org.offramp.report.JUnitSuite.Case;
import org.offramp.report.JUnitSuite.Outcome;
import org.w3c.dom.Element;

final class JUnitXmlReportTest {
    @Test
    void isGreenWithACaseForEachLimitWhenAllAreMet() {
        JUnitSuite suite = JUnitSuite.of(ContractConversions.feasible());
        assertThat(suite.cases())
                .extracting(Case::name)
                .containsExactly(
                        "a plan exists", "accuracy drop + 1 standard error ≤ 1.00 points", "worst latency ≤ 50.0 ms");
        assertThat(suite.cases()).extracting(Case::outcome).containsOnly(Outcome.GREEN);
        Element root = Xml.parse(suite.xml());
        assertThat(root.getAttribute("tests")).isEqualTo("3");
        assertThat(root.getAttribute("failures")).isEqualTo("0");
    }

    @Test
    void isRedWithTheBindingLimitAndTheDistanceWithoutAPlan() {
        Element root = Xml.parse(JUnitSuite.of(ContractConversions.infeasible()).xml());
        assertThat(root.getAttribute("failures")).isEqualTo("3");
        assertThat(Xml.texts(root, "failure"))
                .anySatisfy(text -> assertThat(text)
                        .contains("worst latency")
                        .contains("20.0 ms")
                        .contains("10.5 ms off"));
    }

    @Test
    void isRedForALimitThatTheChosenPlanBreaks() {
        JUnitSuite suite = JUnitSuite.of(ContractConversions.overpromised());
        assertThat(suite.cases()).extracting(Case::outcome).containsExactly(Outcome.GREEN, Outcome.RED, Outcome.GREEN);
    }

    @Test
    void survivesHostileNames() {
        Element root =
                Xml.parse(JUnitSuite.of(ContractConversions.withHostileNames()).xml());
        assertThat(root.getAttribute("name")).contains("<script>");
    }

    @Test
    void skipsWhatWasNotJudged() {
        JUnitSuite suite = new JUnitSuite("s", List.of(new Case("c", Outcome.SKIPPED, "why")));
        Element root = Xml.parse(suite.xml());
        assertThat(root.getAttribute("skipped")).isEqualTo("1");
        assertThat(root.getElementsByTagName("skipped").getLength()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "energy, 0.01, 10.0 mJ",
        "MACs, 2e7, 20.0 million MACs",
        "accuracy, 0.9, 90.0 %",
        "accuracy drop, 0.01, 1.00 points",
        "something else, 4, 4.00"
    })
    void writesLimitsInTheirUnits(String name, double value, String text) {
        assertThat(Limit.text(name, value)).isEqualTo(text);
    }
}
