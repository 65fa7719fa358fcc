// SPDX-License-Identifier: EPL-2.0
package org.offramp.cli;

import com.google.gson.JsonNull;
import java.util.LinkedHashMap;
import java.util.Map;
import org.offramp.api.certification.Certification;
import org.offramp.api.certification.Certification.Refusal;
import org.offramp.api.certification.CertifiedPlan;
import org.offramp.api.search.Plan;

/** What could be certified; others rely on the keys. */
final class CertificationJson {
    private CertificationJson() {}

    static Map<String, Object> of(Certification certification) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("risk", CertificationOptions.name(certification.limit().risk()));
        json.put("epsilon", certification.limit().epsilon());
        json.put("delta", certification.limit().delta());
        json.put("samples", certification.samples());
        json.put(
                "certified",
                certification.certified().stream().map(CertificationJson::plan).toList());
        json.put(
                "refusal",
                certification.refusal().<Object>map(CertificationJson::refusal).orElse(JsonNull.INSTANCE));
        return json;
    }

    private static Map<String, Object> plan(CertifiedPlan certified) {
        return test(certified.plan(), certified.risk(), certified.pValue(), certified.bound());
    }

    private static Map<String, Object> refusal(Refusal refusal) {
        Map<String, Object> json = test(refusal.plan(), refusal.risk(), refusal.pValue(), refusal.bound());
        json.put(
                "moreSamples",
                refusal.moreSamples().isPresent() ? refusal.moreSamples().getAsLong() : JsonNull.INSTANCE);
        return json;
    }

    private static Map<String, Object> test(Plan plan, double risk, double pValue, double bound) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("exits", plan.heads());
        json.put("thresholds", plan.thresholds());
        json.put("risk", Double.isNaN(risk) ? JsonNull.INSTANCE : risk);
        json.put("pValue", pValue);
        json.put("bound", bound);
        return json;
    }
}
