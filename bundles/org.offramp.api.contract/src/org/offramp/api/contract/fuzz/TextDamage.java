// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.contract.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Changes words, numbers and signs of JSON, XML and other texts. */
final class TextDamage implements Damage {
    private static final Pattern WORD =
            Pattern.compile("[-+]?\\d[\\d.]*(?:[eE][-+]?\\d+)?|[\\w.]+|\\s+|.", Pattern.DOTALL);
    private static final int MOST_CHANGES = 3;
    private static final int MOST_REPEATED = 20_000;
    private static final List<String> HOSTILE = List.of(
            "0",
            "-1",
            "1",
            "-0",
            "0.5",
            "2147483647",
            "2147483648",
            "-2147483649",
            "9223372036854775807",
            "9223372036854775808",
            "1e308",
            "1e999",
            "-1e-999",
            "1e2147483648",
            "NaN",
            "Infinity",
            "0x10",
            "1/0",
            "9".repeat(400),
            "null",
            "true",
            "\"\"",
            "[]",
            "{}",
            "[",
            "]",
            "{",
            "}",
            "\"",
            "'",
            "<",
            ">",
            "/",
            "\\",
            "\\u0000",
            "\u0000",
            "\u00ff\u00fe",
            "../../../../etc/passwd",
            "/etc/passwd",
            "file:///etc/passwd",
            "http://localhost:1/x",
            "&amp;",
            "&lol;",
            "&#0;",
            "]]>",
            "<!--",
            "<![CDATA[",
            "a".repeat(10_000),
            "<!DOCTYPE a [<!ENTITY lol SYSTEM \"file:///etc/passwd\">]>",
            "%s%n",
            "\n",
            "\r\n",
            "\t");

    private final List<String> words = new ArrayList<>();

    TextDamage(byte[] sound) {
        Matcher matcher = WORD.matcher(new String(sound, StandardCharsets.ISO_8859_1));
        while (matcher.find()) {
            words.add(matcher.group());
        }
    }

    /** Whether a file has no bytes that no text has. */
    static boolean fits(byte[] sound) {
        for (byte each : sound) {
            if (each >= 0 && each < ' ' && "\t\n\r\f".indexOf(each) < 0) {
                return false;
            }
        }
        return sound.length > 0;
    }

    @Override
    public byte[] damaged(Random random) {
        List<String> changed = new ArrayList<>(words);
        for (int changes = 1 + random.nextInt(MOST_CHANGES); changes > 0 && !changed.isEmpty(); changes--) {
            change(changed, random);
        }
        return String.join("", changed).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void change(List<String> words, Random random) {
        int place = random.nextInt(words.size());
        int other = random.nextInt(words.size());
        switch (random.nextInt(8)) {
            case 0, 1, 2 -> words.set(place, HOSTILE.get(random.nextInt(HOSTILE.size())));
            case 3 -> words.add(place, HOSTILE.get(random.nextInt(HOSTILE.size())));
            case 4 -> words.set(place, words.get(other));
            case 5 ->
                words.subList(place, Math.min(words.size(), place + 1 + random.nextInt(20)))
                        .clear();
            case 6 -> words.addAll(place, List.copyOf(words.subList(other, Math.min(words.size(), other + 20))));
            default -> repeat(words, place, random);
        }
    }

    /** Nesting, and long lists. */
    private static void repeat(List<String> words, int place, Random random) {
        int end = Math.min(words.size(), place + 1 + random.nextInt(8));
        String block = String.join("", words.subList(place, end));
        int times = 1 + random.nextInt(1 + MOST_REPEATED / Math.max(1, block.length()));
        words.add(place, block.repeat(times));
    }
}
