// SPDX-License-Identifier: EPL-2.0
package org.offramp.report;

import java.util.List;
import org.offramp.api.conversion.ConversionResult;
import org.offramp.api.conversion.RunFacts.StageTime;
import org.offramp.figures.Scale;

/** What was left out, how long it took, what it was made from. */
record EndSections(ConversionResult result) {
    void write(Html html) {
        omissions(html);
        stages(html);
        html.section("Made from", "The same files, settings and seed give the same plan.");
        html.markup().open("dl");
        Provenance.of(result)
                .forEach((name, value) ->
                        html.markup().element("dt", words(name)).element("dd", value));
        html.markup().close().line();
        words(html);
    }

    private void omissions(Html html) {
        if (result.omissions().isEmpty()) {
            html.section("Left out", "Nothing was left out.");
            return;
        }
        html.section("Left out", "What can't take part in a plan, records of the data that can't be used, and why.");
        html.table(
                2,
                List.of("What", "Why"),
                result.omissions().stream()
                        .map(each -> new Html.Row(false, List.of(each.subject(), each.reason())))
                        .toList());
    }

    private void stages(Html html) {
        html.section(
                "Stages",
                "The backbone ran over " + result.run().backboneForwardSamples()
                        + " samples, tuning left aside. A stage taken from the cache is quick.");
        html.table(
                1,
                List.of("Stage", "Time", "From the cache"),
                result.run().stages().stream().map(EndSections::row).toList());
    }

    private static Html.Row row(StageTime stage) {
        return new Html.Row(
                false, List.of(stage.name(), Scale.text(stage.seconds(), "s"), stage.resumed() ? "yes" : "no"));
    }

    /** A key such as {@code attachPointRule} in words. */
    private static String words(String key) {
        return key.replaceAll("([A-Z])", " $1").toLowerCase(java.util.Locale.ROOT);
    }

    private static void words(Html html) {
        html.section("Words", "How this page uses them.");
        html.list(List.of(
                "Backbone: the pretrained network. Attach point: a tensor of it where an exit may sit. Exit head: the"
                        + " small classifier there.",
                "Confidence: how sure a classifier is of its answer, 0 to 1, by the decision rule. A sample leaves at the first exit whose"
                        + " confidence reaches the threshold.",
                "Segment: the part of the backbone between two exits. MACs: multiply-accumulate operations.",
                "Accuracy drop: the backbone's accuracy minus the plan's on the same samples, in percentage points."));
    }
}
