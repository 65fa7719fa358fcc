// SPDX-License-Identifier: EPL-2.0
package org.offramp.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.offramp.api.Omission;

/** What was left out, as JSON; others rely on the keys. */
final class OmissionsJson {
    private OmissionsJson() {}

    static List<Map<String, String>> of(List<Omission> omissions) {
        return omissions.stream().map(OmissionsJson::of).toList();
    }

    private static Map<String, String> of(Omission omission) {
        Map<String, String> json = new LinkedHashMap<>();
        json.put("subject", omission.subject());
        json.put("reason", omission.reason());
        return json;
    }
}
