// SPDX-License-Identifier: EPL-2.0
package org.offramp.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.offramp.api.contract.ContractConversions;
import org.offramp.api.conversion.ConversionResult;
import org.w3c.dom.Element;

final class HtmlReportTest {
    static ConversionResult[] results() {
        return new ConversionResult[] {
            ContractConversions.feasible(),
            ContractConversions.infeasible(),
            ContractConversions.overpromised(),
            ContractConversions.withHostileNames()
        };
    }

    @ParameterizedTest
    @MethodSource("results")
    void isWellFormedAndNeedsNeitherScriptsNorNetwork(ConversionResult result) {
        Element root = Xml.parse(new HtmlPage(result).html());
        for (String foreign : new String[] {"script", "link", "img", "iframe", "object", "a"}) {
            assertThat(root.getElementsByTagName(foreign).getLength()).isZero();
        }
        assertThat(Xml.texts(root, "style")).noneMatch(css -> css.contains("url(") || css.contains("@import"));
    }

    @ParameterizedTest
    @MethodSource("results")
    void showsNothingThatIsNoNumber(ConversionResult result) {
        assertThat(new HtmlPage(result).html()).doesNotContain("NaN", "Infinity", "null");
    }

    @Test
    void tellsTheWholeStory() {
        Element root = Xml.parse(new HtmlPage(ContractConversions.feasible()).html());
        assertThat(Xml.texts(root, "h2"))
                .containsExactly(
                        "The plan on the platform",
                        "Exits",
                        "Energy and latency by processor",
                        "If exits were independent",
                        "The trade-off",
                        "Compared with",
                        "Candidates",
                        "Hardware numbers",
                        "Left out",
                        "Stages",
                        "Made from",
                        "Words");
        assertThat(root.getElementsByTagName("svg").getLength()).isEqualTo(7);
        assertThat(root.getTextContent())
                .contains("90.8 %", "44 % less energy", "74 % leave early")
                .contains("The test samples are not verified as unseen")
                .contains("paper's mode, promised")
                .contains(
                        "would have picked another plan",
                        "promised a drop of 0.90 points and really has one of 6.50 points")
                .contains("0.47");
    }

    @Test
    void putsWarningsBeforeAnyFigure() {
        String html = new HtmlPage(ContractConversions.feasible()).html();
        assertThat(html.indexOf("not verified as unseen")).isLessThan(html.indexOf("<svg"));
    }

    @Test
    void warnsWhenTheTestSamplesBreakALimit() {
        assertThat(new HtmlPage(ContractConversions.feasible()).html())
                .contains("On the test samples it is 1.15 points");
    }

    @Test
    void saysThatAPlanBreaksWhatItsSearchPromised() {
        Element root = Xml.parse(new HtmlPage(ContractConversions.overpromised()).html());
        assertThat(root.getTextContent())
                .contains("The chosen plan breaks limits")
                .contains("3.91 points");
        assertThat(Xml.texts(root, "h2")).contains("What is in the way", "Exits");
    }

    @Test
    void saysWhatIsInTheWayWithoutAPlan() {
        Element root = Xml.parse(new HtmlPage(ContractConversions.infeasible()).html());
        assertThat(root.getTextContent())
                .contains("No plan meets the limits")
                .contains("30.5 ms")
                .contains("10.5 ms");
        assertThat(Xml.texts(root, "h2")).contains("What is in the way").doesNotContain("Exits");
    }

    @Test
    void saysWhatWasCertifiedAndWhatStoppedTheTests() {
        Element root = Xml.parse(new HtmlPage(ContractConversions.certified()).html());
        assertThat(Xml.texts(root, "h2")).startsWith("The plan on the platform", "Exits", "Certificate");
        assertThat(root.getTextContent())
                .contains("on samples like these its risk is at most 1.00 points")
                .contains("Measured on them: 0.64 points")
                .contains("certified, chosen", "refused; the tests ended here")
                .contains("about 61000 more certifying samples")
                .contains("the most confident exit that it has passed")
                .contains("Temperatures were kept: at the same limits the plan's objective is 4.90 % smaller.");
    }
}
