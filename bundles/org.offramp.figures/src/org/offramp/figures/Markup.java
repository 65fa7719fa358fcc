// SPDX-License-Identifier: EPL-2.0
package org.offramp.figures;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/** Well-formed XML, piece by piece. Everything is escaped; characters that XML doesn't have become U+FFFD. */
public final class Markup {
    private final StringBuilder xml = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** @param attributes names and values in turn; numbers get at most two decimals */
    public Markup open(String element, Object... attributes) {
        begin(element, attributes);
        xml.append('>');
        open.push(element);
        return this;
    }

    /** Closes the element that was opened last. */
    public Markup close() {
        xml.append("</").append(open.pop()).append('>');
        return this;
    }

    public Markup leaf(String element, Object... attributes) {
        begin(element, attributes);
        xml.append("/>");
        return this;
    }

    /** An element with nothing but text in it. */
    public Markup element(String element, String text, Object... attributes) {
        return open(element, attributes).text(text).close();
    }

    public Markup text(String text) {
        text.codePoints().forEach(this::escape);
        return this;
    }

    /** What is XML already. */
    public Markup raw(String markup) {
        xml.append(markup);
        return this;
    }

    public Markup line() {
        xml.append('\n');
        return this;
    }

    private void begin(String element, Object... attributes) {
        xml.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            xml.append(' ').append(attributes[i]).append("=\"");
            text(valueOf(attributes[i + 1]));
            xml.append('"');
        }
    }

    private static String valueOf(Object value) {
        if (!(value instanceof Double number)) {
            return value.toString();
        }
        String text = String.format(Locale.ROOT, "%.2f", number);
        return text.replaceFirst("\\.?0+$", "").replaceFirst("^-0$", "0");
    }

    private void escape(int character) {
        switch (character) {
            case '<' -> xml.append("&lt;");
            case '>' -> xml.append("&gt;");
            case '&' -> xml.append("&amp;");
            case '"' -> xml.append("&quot;");
            default -> xml.appendCodePoint(isXml(character) ? character : 0xFFFD);
        }
    }

    private static boolean isXml(int character) {
        return character == '\n'
                || character == '\t'
                || character >= 0x20 && character < 0xD800
                || character >= 0xE000 && character < 0xFFFE
                || character >= 0x10000;
    }

    @Override
    public String toString() {
        return xml.toString();
    }
}
