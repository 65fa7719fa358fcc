// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;

/** Identifies a network by what it computes: the same for the same nodes, names and weights, on every machine. */
public final class Fingerprint {
    private Fingerprint() {}

    /** SHA-256 in hexadecimal. */
    public static String of(Network network) {
        MessageDigest digest = sha256();
        network.inputs().forEach(input -> update(digest, "input", input.toString()));
        new TreeMap<>(network.constants()).forEach((name, tensor) -> {
            update(digest, "constant", name);
            update(digest, "type", tensor.type().toString());
            digest.update(tensor.bytes());
        });
        network.nodes().forEach(node -> update(digest, "node", node.toString()));
        network.outputs().forEach(output -> update(digest, "output", output));
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Each text is preceded by what it is and its length, so that no two networks give the same bytes. */
    private static void update(MessageDigest digest, String what, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((what + ' ' + bytes.length + '\n').getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
