// SPDX-License-Identifier: EPL-2.0
package org.offramp.cli;

import com.google.gson.JsonNull;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.offramp.api.plugins.InstalledPlugin;
import org.offramp.api.plugins.TrustedSigner;

/** Plug-ins and signers for machines. */
final class PluginJson {
    private PluginJson() {}

    static Map<String, Object> of(InstalledPlugin plugin) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", plugin.id());
        json.put("version", plugin.version());
        json.put("name", plugin.name());
        json.put("vendor", plugin.vendor());
        json.put("signer", plugin.signer().<Object>map(signer -> signer).orElse(JsonNull.INSTANCE));
        json.put("sha256", plugin.sha256());
        json.put("state", state(plugin));
        json.put("explanation", plugin.explanation());
        return json;
    }

    static String state(InstalledPlugin plugin) {
        return plugin.state().name().toLowerCase(Locale.ROOT);
    }

    static Map<String, Object> of(TrustedSigner signer) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("subject", signer.subject());
        json.put("sha256", signer.sha256());
        json.put("validFrom", signer.validFrom().toString());
        json.put("validUntil", signer.validUntil().toString());
        return json;
    }
}
